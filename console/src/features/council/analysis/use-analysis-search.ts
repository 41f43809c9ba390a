import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AnalysisSearch } from './analysis.search.ts';

/** The address of the analysis, and how to change a part of it. */
export function useAnalysisSearch(): readonly [AnalysisSearch, (change: AnalysisSearch) => void] {
  const search = useSearch({ from: '/council/analysis' });
  const navigate = useNavigate();
  const change = (next: AnalysisSearch) =>
    void navigate({ to: '/council/analysis', search: (before) => ({ ...before, ...next }), replace: true });
  return [search, change];
}
