import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame, GENESIS, HEADER_BYTES } from '#electron/journal/frame';

const payload = Buffer.from('{"kind":"changes"}');

test('a frame gives back its payload and where it ends', () => {
  const { bytes, digest } = encodeFrame(GENESIS, payload);

  const frame = decodeFrame(bytes, 0, GENESIS);

  expect(frame).toEqual({ payload: Uint8Array.from(payload), digest, end: HEADER_BYTES + payload.length });
});

test('its form is the one that is written down: magic, length, SHA-256 over the digest before and the payload', () => {
  const { bytes } = encodeFrame(GENESIS, Buffer.from('{}'));

  const digest = 'fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db';
  expect(Buffer.from(bytes).toString('hex')).toBe(`5343484a00000002${digest}7b7d`);
});

test('a frame follows on one digest only', () => {
  const first = encodeFrame(GENESIS, payload);
  const second = encodeFrame(first.digest, payload);

  expect(decodeFrame(second.bytes, 0, first.digest)).toBeDefined();
  expect(decodeFrame(second.bytes, 0, GENESIS)).toBeUndefined();
});

test('a frame with any byte changed, or cut anywhere, is no frame', () => {
  const { bytes } = encodeFrame(GENESIS, payload);

  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
    expect(decodeFrame(changed, 0, GENESIS)).toBeUndefined();
    expect(decodeFrame(bytes.subarray(0, at), 0, GENESIS)).toBeUndefined();
  }
});
