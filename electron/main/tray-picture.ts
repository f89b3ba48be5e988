// The tray's picture: build/icons/icon.svg at 32 pixels, for screens of twice the density. Inside the program, so that it needs
// no file of its own in the package.

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAA+0lEQVR42mNgGAVYgFj5fwcgXg/E74H4P4X4PdQsB2Itn08F' +
  'S3Hh+QNpOX5HQIP9P52wAzYHrKejA9Zjc8B7OjrgPTYH/KcnHt4OcJrw///Ru///zzwyAA4AWf7h2384qNlERwegW05XB2Cz' +
  'fNsVKkSBccf//wEzITQpll9+9v+/agOFDgAZADMYRIMsooblRDsA5HNkgO4IkCWP3pFuOUlRADIQmyNAlqDLEWs5SQ7AZhHI' +
  'EZRYTnIuwOYIZACKBlIsJysb4nIErsRJk6IY3RHkWk5RQQRyxIozkEKGXMsHbW044A2SAW+SDWyjdMCb5YOiYzIoumYjDgAA' +
  'siTuYR8E8wgAAAAASUVORK5CYII='

/** A PNG. */
export const trayPicture = (): Buffer => Buffer.from(PNG, 'base64')
