/** Which match comes first. */
import type { TextMatch } from './text-match.ts';

/** What an entity brings of its own, whatever was typed. */
export interface Standing {
  /** 1 to 3. */
  importance: number;
  /** Number of its statements. */
  degree: number;
}

/** How well a text answers what was typed, best first. A name and an alias that begin with it stand side by side. */
const TIERS = [
  'whole name',
  'whole alias',
  'start',
  'whole initials',
  'whole pinyin',
  'start initials',
  'start pinyin',
  'start words',
  'inside words',
  'inside initials',
  'inside pinyin',
  'inside infix',
  // The words of the query, but not as one run: 网络霸权主义 for `wang luo zhu quan`.
  'apart',
  'summary',
  'similar',
] as const;
type Tier = (typeof TIERS)[number];

const NOBODY: Standing = { importance: 0, degree: 0 };
const PER_TIER = 100;
const PER_IMPORTANCE = 20;
/** A name counts a little more than an alias: less than half a step of importance. */
const FOR_NAME = 8;
const MOST_FOR_DEGREE = 20;

/**
 * Higher is better. The tier decides; within one, importance, then the number of statements (by its logarithm, so that
 * hubs don't bury the rest), then whether it is a name or an alias.
 */
export function scoreOf(match: TextMatch, { importance, degree }: Standing = NOBODY): number {
  const forTier = (TIERS.length - TIERS.indexOf(tierOf(match))) * PER_TIER;
  const forImportance = Math.max(0, Math.min(3, importance)) * PER_IMPORTANCE;
  const forDegree = Math.min(MOST_FOR_DEGREE, Math.round(4 * Math.log2(1 + Math.max(0, degree))));
  return forTier + forImportance + forDegree + (match.role === 'name' ? FOR_NAME : 0);
}

/** Below every match of what was typed; among themselves in the order that the corrected text gives. */
export function similarScoreOf(correctedScore: number): number {
  return PER_TIER + correctedScore / (TIERS.length + 1);
}

function tierOf(match: TextMatch): Tier {
  const { form, place } = match;
  switch (form) {
    case 'exact':
      return 'whole name';
    case 'alias':
      return place === 'whole' ? 'whole alias' : 'start';
    case 'prefix':
      return 'start';
    case 'words':
      return place === 'inside' ? 'inside words' : 'start words';
    case 'initials':
    case 'pinyin':
      return match.apart ? 'apart' : `${place} ${form}`;
    case 'infix':
      return match.apart ? 'apart' : 'inside infix';
    case 'summary':
    case 'similar':
      return form;
  }
}
