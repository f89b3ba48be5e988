// For what people start: a sentence instead of a crash on a Node that is too old. Plain JavaScript, as an
// old Node can read nothing else.

/** The major version that Electron brings, which the native modules are tested with. */
const NEEDED = 24

/** Ends the process on an older Node; call it before anything else is imported. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) < NEEDED) {
    console.error(
      `This needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}. ` +
        'Start it through its npm script (npm start, npm test …): those use the Node that the project brings with it.',
    )
    process.exit(1)
  }
}
