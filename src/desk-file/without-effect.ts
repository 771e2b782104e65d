import { type DeskFile } from './schema.ts';

/** Sections that this release reads and checks, and does nothing with yet. */
const SECTIONS = ['assets', 'problems', 'alerts', 'reports'] as const;

/** Those of them that a desk file has: whoever wrote them should know. */
export const withoutEffect = (file: Pick<DeskFile, (typeof SECTIONS)[number]>): string[] =>
  SECTIONS.filter(section => {
    const value = file[section];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
