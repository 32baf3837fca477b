import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EntityView, ObservationView } from '../../../contracts/api.ts';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { LanguageProvider } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/language.tsx';
import { FiguresTab } from './figures-tab.tsx';

const node: GraphNode = { id: 'netizens' as NodeId, labels: ['Entity', 'Indicator'], properties: { nameZh: '网民' } };

function observations(count: number): ObservationView[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    indicator: node.id,
    value: index,
    unit: 'person',
    asOf: String(1000 + index),
    qualifier: '=',
    evidence: [],
  }));
}

function shown(language: Language, count: number, cut?: EntityView['cut']): string {
  const entity: EntityView = {
    node,
    degree: 0,
    groups: [],
    observations: observations(count),
    mentions: [],
    ...(cut !== undefined && { cut }),
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider language={language}>
        <FiguresTab entity={entity} node={node} />
      </LanguageProvider>
    </QueryClientProvider>,
  );
}

test('says so when the answer holds only the first figures', () => {
  expect(shown('zh', 1000, ['observations'])).toContain('只列前 1,000 个数值，其余没有列出。');
  expect(shown('en', 1000, ['observations'])).toContain('The first 1,000 values; more are not shown.');
});

test('says nothing of the kind when all figures are there', () => {
  expect(shown('en', 3)).not.toContain('more are not shown');
});
