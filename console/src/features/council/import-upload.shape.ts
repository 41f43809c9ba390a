/** A file as the graph takes it. */
export interface UploadedFile {
  readonly name: string;
  readonly contentBase64: string;
}

/** Bytes as Base64, so that any encoding may be sent. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Reads chosen files; folders chosen whole keep their paths. */
export async function uploadedFiles(files: readonly File[]): Promise<UploadedFile[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.webkitRelativePath || file.name,
      contentBase64: base64Of(new Uint8Array(await file.arrayBuffer())),
    })),
  );
}

/** Lines «header = field» as the graph takes them; what is no such line is passed over. */
export function toldHeaders(text: string): { found: string; field: string }[] {
  return text.split('\n').flatMap((line) => {
    const at = line.lastIndexOf('=');
    const [found, field] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at > 0 && found !== '' && /^[A-Za-z0-9]+$/.test(field) ? [{ found, field }] : [];
  });
}
