// Text in a box of the picture: broken into lines that fit, and how high the box becomes. Nothing here draws.

export const LETTER = 13;
export const LEADING = 1.3;
export const WIDE = 236;
const PAD = 9;
const ROOM = (WIDE - 2 * PAD) / LETTER;
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u25a0-\u27bf]/u;

/** The text in at most so many lines that fit a box; what is over is cut with `…`. */
export function wrapped(text, most) {
  const lines = [""];
  let used = 0;
  for (const piece of pieces(text)) {
    const wide = breadth(piece);
    if (used + wide > ROOM && lines.at(-1)) {
      if (lines.length === most) return [...lines.slice(0, -1), `${shortened(lines.at(-1))}…`];
      lines.push("");
      used = 0;
      if (piece === " ") continue;
    }
    lines[lines.length - 1] += piece;
    used += wide;
  }
  return lines.filter(Boolean).map((line) => line.trimEnd());
}

/** Pixels of a box with a text of so many lines. */
export function high(lines) {
  return Math.round(lines * LETTER * LEADING) + 2 * PAD;
}

/** Words of other scripts stay whole where a line holds them; Chinese breaks between any two letters. */
function pieces(text) {
  const words = text.match(/[!-~\u00a1-\u024f]+|[^]/gu) || [];
  return words.flatMap((word) => (breadth(word) > ROOM / 2 ? [...word] : [word]));
}

function shortened(line) {
  return [...line].slice(0, -1).join("");
}

/** About how wide a text is, in letters: Chinese ones take one, others a little more than half. */
function breadth(text) {
  return [...text].reduce((sum, char) => sum + (FULL.test(char) ? 1 : 0.6), 0);
}
