/** Hands a text to the person as a file. The text never leaves the browser. */
export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands bytes to the person as a file. They never leave the browser. */
export function downloadBytes(name: string, type: string, bytes: Uint8Array): void {
  download(name, new Blob([new Uint8Array(bytes)], { type }));
}

/** Hands a picture to the person as a PNG file. */
export function downloadCanvas(name: string, canvas: HTMLCanvasElement): void {
  canvas.toBlob((blob) => blob && download(name, blob), 'image/png');
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
