/** The nine kinds as the design draws them, for tests and the harness. */
import type { Kind } from '../../state/schema.ts';

function kind(
  label: string,
  zh: string,
  light: string,
  dark: string,
  shape: Kind['shape'],
  icon: string,
  categories?: Kind['categories'],
): Kind {
  return {
    label,
    names: { zh, en: label },
    colours: { light, dark },
    shape,
    icon,
    ...(categories ? { categories } : {}),
  };
}

export const fixtureKinds: readonly Kind[] = [
  kind('Concept', '概念', '#3C63C3', '#6BAEFE', 'circle', 'bulb'),
  kind('Principle', '原则', '#563077', '#AB7CC7', 'diamond', 'compass'),
  kind('Initiative', '倡议', '#388C6B', '#97E6B6', 'pentagon', 'flag'),
  kind('Actor', '行动者', '#647078', '#BCCFE8', 'square', 'building-bank', {
    person: { zh: '人物', en: 'person', icon: 'user' },
  }),
  kind('Event', '事件', '#CE3E5D', '#DB5C84', 'triangle', 'calendar-event'),
  kind('Law', '法律', '#5F2E01', '#B08150', 'shield', 'scale'),
  kind('Project', '工程', '#2588A2', '#46A0A0', 'hexagon', 'box'),
  kind('Document', '文献', '#292927', '#B8B8B8', 'page', 'align-left'),
  kind('Indicator', '指标', '#9A7A2E', '#DCCC7E', 'pill', 'chart-line'),
];
