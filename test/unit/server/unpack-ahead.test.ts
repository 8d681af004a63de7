/** Parts of files that are unpacked ahead: each is given once, and what cannot be had is asked for in turn. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { partsFor } from '../../../src/core/entities/recogniser/model-file.ts';
import { bodyOf } from '../../../src/core/entities/recogniser/packed-parts.ts';
import { diskBytes } from '../../../src/runtime/node/resource-bytes.ts';
import { unpackAhead } from '../../../src/runtime/node/unpack-ahead.ts';
import type { ResourceBytes } from '../../../src/runtime/resource-bytes.ts';
import { readModel, readNet } from '../../../src/runtime/resources.ts';

describe('unpacking ahead', () => {
  const text = '青石镇'.repeat(100);
  const packed = deflateRawSync(text);
  /** A signature of two bytes, the packed text twice, and the same damaged. */
  const whole = Buffer.concat([Buffer.of(1, 2), packed, packed]);
  const damaged = Buffer.concat([Buffer.of(1, 2), Buffer.alloc(packed.length, 0xff)]);
  const parts = (file: Uint8Array) => [file.subarray(2, 2 + packed.length)];

  function given(files: Readonly<Record<string, Uint8Array>>) {
    const asked: string[] = [];
    const bytes: ResourceBytes = {
      read: (path) => {
        asked.push(path);
        return files[path] ?? assert.fail(`${path} is missing`);
      },
      inflate: (part) => {
        asked.push('inflate');
        return new Uint8Array(inflateRawSync(part));
      },
    };
    return { bytes, asked };
  }
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('gives a file and its part as they are, without reading or unpacking again', async () => {
    const { bytes, asked } = given({ whole });
    const ahead = unpackAhead(bytes, { whole: parts });
    await ahead.ready;
    const [part] = parts(ahead.read('whole')) as [Uint8Array];
    const own = ahead.inflate(part);
    assert.equal(textOf(own), text);
    assert.equal(own.buffer.byteLength, own.length);
    assert.deepEqual(asked, ['whole']);
  });
  it('keeps nothing that was given', async () => {
    const { bytes, asked } = given({ whole });
    const ahead = unpackAhead(bytes, { whole: parts });
    await ahead.ready;
    const [part] = parts(ahead.read('whole')) as [Uint8Array];
    ahead.inflate(part);
    assert.equal(textOf(ahead.inflate(part)), text);
    ahead.read('whole');
    assert.deepEqual(asked, ['whole', 'inflate', 'whole']);
  });
  it('unpacks other parts and other files when it is asked to', async () => {
    const { bytes, asked } = given({ whole, other: Uint8Array.from(whole) });
    const ahead = unpackAhead(bytes, { whole: parts });
    await ahead.ready;
    assert.equal(textOf(ahead.inflate(ahead.read('whole').subarray(2 + packed.length))), text);
    assert.equal(textOf(ahead.inflate(parts(ahead.read('other'))[0] as Uint8Array)), text);
    assert.deepEqual(asked, ['whole', 'inflate', 'other', 'inflate']);
  });
  it('leaves it to whoever asks to report what is missing or damaged', async () => {
    const { bytes } = given({ damaged });
    const ahead = unpackAhead(bytes, { missing: parts, damaged: parts });
    await ahead.ready;
    assert.throws(() => ahead.read('missing'), /missing is missing/);
    assert.throws(() => ahead.inflate(parts(ahead.read('damaged'))[0] as Uint8Array));
  });
});

describe('what the server unpacks ahead', () => {
  const disk = diskBytes(resolve('.'));
  /** Reads a file, and gives the places of the parts that it was unpacked from. */
  function placesOf(path: string, decode: (bytes: ResourceBytes) => unknown) {
    const places: [start: number, length: number][] = [];
    const file = disk.read(path);
    const place = (part: Uint8Array): [number, number] => [part.byteOffset - file.byteOffset, part.length];
    decode({
      read: () => file,
      inflate: (part) => {
        assert.equal(part.buffer, file.buffer);
        places.push(place(part));
        return disk.inflate(part);
      },
    });
    return { places, ahead: (parts: readonly Uint8Array[]) => parts.map(place), file };
  }
  it('is what the model is read from', () => {
    const { places, ahead, file } = placesOf('resources/model.bin', (bytes) => readModel(bytes).tableOf('readers'));
    assert.deepEqual(places, ahead(partsFor(file, 'readers')));
  });
  it('is what the net is read from', () => {
    const { places, ahead, file } = placesOf('resources/net.bin', readNet);
    assert.deepEqual(places, ahead([bodyOf(file)]));
  });
});
