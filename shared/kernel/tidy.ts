/**
 * What programs leave in a text without its writer seeing it is taken away, and changes nothing of what stands there:
 * controls of Word and of PDF readers, marks that turn text around, halves of characters. One rule for names of files
 * and free text.
 */

/** Line and page ends of Word, PDF and old systems. */
const LINE_END = /[\v\f\x85\u2028\u2029]/g;
/**
 * Controls but tab and line ends; format characters but the two joiners; halves of characters; what is no character at
 * all.
 */
const UNSEEN =
  /[\p{Cs}\ufffc\ufffe\uffff\ufdd0-\ufdef]|(?![\t\n\r])\p{Cc}|(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u08e2\u180e]|[\u{e0020}-\u{e007f}])\p{Cf}/gu;
/** The flags of England, Scotland and Wales are a black flag and a word in tags; tags anywhere else are hidden text. */
const FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}]{3,6}\u{e007f}|[\u{e0020}-\u{e007f}]/gu;
/**
 * A joiner belongs between letters of a script that joins, or in an emoji of several parts; anywhere else it hides
 * something.
 */
const JOINER =
  /(?<!(?:[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Mn}\p{Mc}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f))(?:\u200c|\u200d)+|(?:\u200c|\u200d)+(?![\p{L}\p{Extended_Pictographic}\u2640\u2642])/gu;

/** A free text as its writer saw it. Line breaks, tabs, letters of every script and emoji stay. */
export function tidyText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(UNSEEN, '')
    .replace(FLAG, (found) => (found.length > 2 ? found : ''))
    .replace(JOINER, '')
    .replace(/\uf0b7/g, '•');
}

/** The same for what is one line: a name. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/[\t\n\r]+/g, ' ');
}
