// What the bench asks the page: when the first rows stood, how long each frame took, how far the list was scrolled.

let frames: number[] = []

const measured = {
  /** Milliseconds from the start of the page's own work to the frame after the first rows. */
  firstRows: (row: string): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        const [begun] = performance.getEntriesByName('list-starts')
        if (begun === undefined || document.querySelectorAll(row).length < 10) requestAnimationFrame(look)
        else requestAnimationFrame(() => resolve(performance.now() - begun.startTime))
      }
      look()
    }),
  watchFrames: (): void => {
    frames = []
    let last = performance.now()
    const note = (now: number): void => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  },
  /** Milliseconds of each frame since then; the first ones belong to the watching. */
  frames: (): readonly number[] => frames.slice(2),
  scrolledTo: (): number => document.querySelector('.scroller, .grid-scroll')?.scrollTop ?? 0,
}

export const offerMeasures = (): void => void Object.assign(window, { measured })
