/** Traditional to simplified characters (OpenCC), for search keys and queries only: stored text is never converted. */
import { Converter } from 'opencc-js/t2cn';

const fromTraditional = Converter({ from: 't', to: 'cn' });
const fromTaiwanPhrases = Converter({ from: 'twp', to: 'cn' });

/** Whether converting can change a character; most texts hold none of these, and converting costs. */
const changes = new Map<string, boolean>();

/** Character by character with OpenCC's phrases, without changing words: 網絡 → 网络. */
export function toSimplified(text: string): string {
  return mayChange(text) ? fromTraditional(text) : text;
}

/** With the words of Taiwan: 網路 → 网络, 資訊 → 信息. */
export function fromTaiwan(text: string): string {
  return mayChange(text) ? fromTaiwanPhrases(text) : text;
}

function mayChange(text: string): boolean {
  for (const character of text) {
    if (character < '\u3400') continue;
    let change = changes.get(character);
    if (change === undefined) {
      change = fromTraditional(character) !== character;
      changes.set(character, change);
    }
    if (change) return true;
  }
  return false;
}
