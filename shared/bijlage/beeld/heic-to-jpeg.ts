/**
 * A picture that every browser can show, made from a HEIC. A part of its own, loaded when the first HEIC comes: libheif
 * is 1.4 MB of WebAssembly (LGPL-3.0: it stays a file beside ours, which can be replaced).
 */
import { encode } from 'jpeg-js';

/**
 * The most pixels that are decoded: a photo of 48 megapixel takes 930 MB and 11 s of CPU. Measured; see the ADR on
 * images.
 */
const MOST_PIXELS = 50_000_000;
/** On paper photographed at arm's length letters stay sharp; higher only makes it larger. */
const QUALITY = 82;

/** Thrown for a HEIC that holds no picture, or a larger one than can be decoded. */
export class GeenBeeld extends Error {
  override readonly name = 'GeenBeeld';
}

/**
 * The first picture of a HEIC as JPEG, upright as the HEIC says, without any metadata.
 * @throws GeenBeeld, or what the decoder says of a damaged file.
 */
export async function convertHeicToJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: load } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  const { HeifDecoder } = load();
  const [image, ...others] = new HeifDecoder().decode(bytes);
  for (const other of others) other.free();
  if (!image) throw new GeenBeeld('No picture in it');
  try {
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > MOST_PIXELS) throw new GeenBeeld('More pixels than can be decoded');
    const data = new Uint8ClampedArray(width * height * 4);
    await new Promise<void>((resolve, reject) => {
      image.display({ data, width, height }, (shown) => (shown ? resolve() : reject(new GeenBeeld('Not decoded'))));
    });
    return encode({ data, width, height }, QUALITY).data;
  } finally {
    image.free();
  }
}
