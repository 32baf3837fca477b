/** Breaks a row of unbreakable units into lines of nearly equal length, at the least cost. */

export interface Unit {
  text: string;
  width: number;
  /** Space between this unit and the one before it, when both are on one line. */
  gap: string;
  gapWidth: number;
  /** What it costs to start a line with this unit (0: a natural place). */
  breakCost: number;
}

export interface BalanceOptions {
  /** Width that lines should have at most. */
  target: number;
  /** Width that lines must not exceed, unless one unit alone does. */
  limit: number;
  /** Extra cost of a line, for instance one that holds a lone character. */
  lineCost: (text: string) => number;
}

function lineText(units: readonly Unit[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index += 1) text += (index === from ? '' : units[index]!.gap) + units[index]!.text;
  return text;
}

interface Best {
  cost: number;
  start: number;
}

/** The lines, exactly `count` of them, and their cost; null when they cannot fit. */
function intoLines(
  units: readonly Unit[],
  count: number,
  options: BalanceOptions,
): { lines: string[]; cost: number } | null {
  const total = units.reduce((sum, unit) => sum + unit.width + unit.gapWidth, 0);
  const even = total / count;
  // best[line][end]: the cheapest way to set units 0…end in `line` lines.
  const best: (Best | undefined)[][] = [[{ cost: 0, start: 0 }]];
  for (let line = 1; line <= count; line += 1) {
    const row: (Best | undefined)[] = [];
    for (let end = line; end <= units.length; end += 1) {
      let width = 0;
      for (let start = end - 1; start >= line - 1; start -= 1) {
        width += units[start]!.width + (start < end - 1 ? units[start + 1]!.gapWidth : 0);
        if (width > options.limit && start < end - 1) break;
        const before = best[line - 1]?.[start];
        if (!before) continue;
        const text = lineText(units, start, end);
        const over = Math.max(0, width - options.target);
        const cost =
          before.cost +
          (width - even) ** 2 +
          over * over * 2 +
          options.lineCost(text) +
          (start === 0 ? 0 : units[start]!.breakCost);
        const found = row[end];
        if (!found || cost < found.cost) row[end] = { cost, start };
      }
    }
    best.push(row);
  }
  const last = best[count]?.[units.length];
  if (!last) return null;
  const lines: string[] = [];
  for (let line = count, end = units.length; line > 0; line -= 1) {
    const { start } = best[line]![end]!;
    lines.unshift(lineText(units, start, end));
    end = start;
  }
  return { lines, cost: last.cost };
}

/** As few lines as fit, one more where that spares an ugly break; null when more than `most` would be needed. */
export function balanceLines(units: readonly Unit[], most: number, options: BalanceOptions): string[] | null {
  const total = units.reduce((sum, unit) => sum + unit.width + unit.gapWidth, 0);
  const fewest = Math.min(units.length, Math.max(1, Math.ceil(total / options.target - 1e-9)));
  for (let count = fewest; count <= Math.min(most, units.length); count += 1) {
    const found = intoLines(units, count, options);
    if (!found) continue;
    const more = count === fewest && count < most ? intoLines(units, count + 1, options) : null;
    return more && more.cost + uglyBreak < found.cost ? more.lines : found.lines;
  }
  return null;
}

/** What a lone character or a torn word costs, against the squares of unequal lines. */
export const uglyBreak = 60;
