import { expect, test } from 'vitest';
import type { EvidencePassage } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { placesByFile } from './places-by-file.ts';

function passage(textFile: string | undefined, paragraph: number): EvidencePassage {
  return {
    passage: { id: `p${paragraph}` as NodeId, paragraph, textLength: 10 },
    document: {
      id: 'd' as NodeId,
      nameZh: '白皮书',
      nameEn: 'white paper',
      ...(textFile !== undefined && { textFile }),
    },
    section: { id: 's', titleZh: '', titleEn: '', order: 1 },
    gistZh: '',
    gistEn: '',
  };
}

test('names each file once with its paragraphs, and a document without a file by its name', () => {
  const evidence = [passage('000', 2), passage('001', 3), passage('001', 9), passage(undefined, 1)];
  expect(placesByFile(evidence, 'zh')).toBe('000\u00a0¶2；001\u00a0¶3, 9；白皮书\u00a0¶1');
  expect(placesByFile(evidence, 'en')).toBe('000\u00a0¶2; 001\u00a0¶3, 9; white paper\u00a0¶1');
});
