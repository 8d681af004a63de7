/** Reads ZIP archives, which VSIX packages are; sizes and flags as in PKWARE's APPNOTE, sections 4.3.12 and 4.3.16. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: () => Buffer;
}

/** @throws RangeError when the bytes are no ZIP archive */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.lastIndexOf('PK\x05\x06', bytes.length, 'latin1');
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const [method, size, header] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    entries.push({ name, content: () => unpack(bytes, header, size, method) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, header: number, size: number, method: number): Buffer {
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + size);
  return method === 0 ? packed : inflateRawSync(packed);
}
