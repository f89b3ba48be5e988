// The page's only door to the main process: the named calls and the notices. It runs in its own world, so the page sees
// two functions and a word, and can reach neither Node, nor Electron, nor a channel that isn't listed.
import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import { isApiName } from '../../shared/contract/api-names.ts'
import type { ApiInput, ApiName, DeskBridge, Push, Reply } from '../../shared/contract/api.ts'
import { CALL_CHANNEL, PUSH_CHANNEL } from '../ipc/channels.ts'

const call = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<Reply<N>> => {
  if (!isApiName(name)) return { ok: false, error: { kind: 'unknown-call', detail: String(name) } }
  const reply: Reply<N> = await ipcRenderer.invoke(CALL_CHANNEL, name, input)
  return reply
}

const onPush = (listener: (push: Push) => void): (() => void) => {
  const receive = (_event: IpcRendererEvent, push: Push): void => listener(push)
  ipcRenderer.on(PUSH_CHANNEL, receive)
  return () => void ipcRenderer.off(PUSH_CHANNEL, receive)
}

const bridge: DeskBridge = { call, onPush, platform: process.platform }
contextBridge.exposeInMainWorld('desk', bridge)
