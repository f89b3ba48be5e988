// Uploads more than its file-size limit lets it write, and says how it was refused.
import { makeUploads } from '../../../electron/files/attachments/uploads.ts'
import { storePaths } from '../../../electron/platform/paths.ts'
import { WorldError } from '../../../electron/platform/world-error.ts'

const uploads = makeUploads(
  storePaths(process.argv[2] ?? ''),
  () => 'upload',
  () => ({ maxBytes: 50 * 1024 * 1024, perAct: 20 }),
)
const chunk = Buffer.alloc(512 * 1024, 7).toString('base64')
const { uploadId } = await uploads.begin('big.bin', 4 * 1024 * 1024)
try {
  for (let n = 0; n < 8; n += 1) await uploads.append(uploadId, chunk)
  console.log('kept')
} catch (error) {
  console.log(error instanceof WorldError ? error.kind : String(error))
}
