/** What the key of a picture explains: the kinds and lines that are in it, and no others. */
import type { SchemaView } from '../../../contracts/api.ts';
import { vocabularyOf } from '../../api/vocabulary.ts';
import type { LegendEntry, LineMark } from '../../graph-view/export/draw-legend.ts';
import type { PictureElements } from '../../graph-view/export/picture-elements.ts';
import type { CanvasTokens } from '../../graph-view/styles/canvas-tokens.ts';
import { unknownKindLook } from '../../graph-view/styles/kind-looks.ts';
import { lensWidth } from '../../graph-view/styles/lens-width.ts';
import type { Language } from '../../i18n/language.tsx';
import { picturesWords } from '../../i18n/words/pictures.ts';
import { basisOf, isSingleSourced } from '../../state/evidence.ts';
import { kindOf } from '../../state/graph.ts';

/** Numbers of passages whose widths are shown under the evidence lens. */
const lensSteps = [1, 3, 6] as const;

export function legendOf(
  { nodes, relationships }: Pick<PictureElements, 'nodes' | 'relationships'>,
  schema: SchemaView,
  { theme }: CanvasTokens,
  lang: Language,
  lens: boolean,
): LegendEntry[] {
  const words = picturesWords[lang];
  const { kinds, kindNames } = vocabularyOf(schema);
  const present = new Set(nodes.map(({ node }) => kindOf(node)));
  const known = kinds.filter(({ label }) => present.has(label));
  const others = [...present].filter((label) => !kinds.some((kind) => kind.label === label)).toSorted();
  const bases = new Set(relationships.map(basisOf));
  const marks: LineMark[] = [
    ...(['stated', 'inferred', 'external'] as const).filter((basis) => bases.has(basis)),
    ...(relationships.some(isSingleSourced) ? (['single'] as const) : []),
  ];
  return [
    ...known.map(({ label, shape, colours }) => ({
      name: kindNames(label)[lang],
      kind: { shape, colour: colours[theme] },
    })),
    ...others.map((label) => {
      const { shape, colour } = unknownKindLook(label, theme);
      return { name: label, kind: { shape, colour } };
    }),
    ...marks.map((line) => ({ name: line === 'lens' ? '' : words.lines[line], line })),
    ...(lens
      ? lensSteps.map((passages, index) => ({
          name: (index === lensSteps.length - 1 ? words.lensMost : words.lens)(String(passages)),
          line: 'lens' as const,
          width: lensWidth(passages),
        }))
      : []),
  ];
}
