/** What we use of libheif-js 1.23, whose own types name the C++ classes only. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface Picture {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    /** Fills the picture, turned as the file says; answers null when it could not. */
    display(picture: Picture, callback: (shown: Picture | null) => void): void;
    free(): void;
  }
  export default function load(): { readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
}
