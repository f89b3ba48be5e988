// Three tones that can be told apart with the eyes on the paper: short, double, long. A desk without sound stays silent.

export type Tone = 'short' | 'double' | 'long'

interface Note {
  readonly hertz: number
  readonly from: number
  readonly seconds: number
}

const NOTES: Readonly<Record<Tone, readonly Note[]>> = {
  short: [{ hertz: 1320, from: 0, seconds: 0.09 }],
  double: [
    { hertz: 740, from: 0, seconds: 0.12 },
    { hertz: 740, from: 0.2, seconds: 0.12 },
  ],
  long: [{ hertz: 220, from: 0, seconds: 0.7 }],
}
const LOUDNESS = 0.25
const FADE = 0.01

let context: AudioContext | null = null

const play = (on: AudioContext, { hertz, from, seconds }: Note): void => {
  const [oscillator, gain] = [on.createOscillator(), on.createGain()]
  const [start, end] = [on.currentTime + from, on.currentTime + from + seconds]
  oscillator.frequency.value = hertz
  // Without the fades each end clicks.
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + FADE)
  gain.gain.setValueAtTime(LOUDNESS, end - FADE)
  gain.gain.linearRampToValueAtTime(0, end)
  oscillator.connect(gain).connect(on.destination)
  oscillator.start(start)
  oscillator.stop(end)
}

export const sound = (tone: Tone): void => {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  const on = context
  void on.resume().then(() => {
    for (const note of NOTES[tone]) play(on, note)
  })
}
