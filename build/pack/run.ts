// Packing the desk: with the real Electron where that can be had; without it, a folder for Linux on a stand-in
// distribution, to see what a package holds. Installers need the real one and are not pretended.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../ensure-built.ts'
import { obtainElectron } from '../start/electron-binary.ts'
import { writeStandInDistribution } from './standin-distribution.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** `--linux dir` and what may stand beside it without asking for an installer. */
const isLinuxFolder = (args: readonly string[]): boolean => args[0] === '--linux' && args[1] === 'dir'

/** @returns electron-builder's exit code */
const runBuilder = (args: readonly string[]): number => {
  const builder = fileURLToPath(import.meta.resolve('electron-builder/cli.js'))
  const fixed = ['--config', 'build/electron-builder.yml', '--publish', 'never']
  const { status } = spawnSync(process.execPath, [builder, ...fixed, ...args], { cwd: ROOT, stdio: 'inherit' })
  return status ?? 1
}

const packOnStandIn = (args: readonly string[]): number => {
  const distribution = mkdtempSync(path.join(tmpdir(), 'electron-distribution-'))
  try {
    writeStandInDistribution(distribution)
    const status = runBuilder([...args, `-c.electronDist=${distribution}`])
    if (status === 0)
      console.log(
        'This package lies on a stand-in distribution: its files and fuses are real, its executable is not. ' +
          'It shows what a package holds; it is nothing to hand out.',
      )
    return status
  } finally {
    rmSync(distribution, { recursive: true, force: true })
  }
}

/** `args` are electron-builder's. Ends this process with its exit code. */
export const packDesk = async (args: readonly string[]): Promise<void> => {
  const real = process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined && (await obtainElectron())
  if (!real && !isLinuxFolder(args)) {
    console.error(
      "Electron's binary could not be downloaded, and installers are made from it. " +
        'Without it only `npm run dist -- --linux dir` can be packed, on a stand-in distribution.',
    )
    process.exit(1)
  }
  try {
    ensureBuilt()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  process.exit(real ? runBuilder(args) : packOnStandIn(args))
}
