// Small parts that the policy pages share.
import { Tooltip } from 'antd';
import type { Schemas } from '@/api/client';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { policyPageWords } from './words';

export function StandingMark({ standing }: { standing: Schemas['policy.Standing'] }) {
  const enums = useEnums();
  const k = useWords(kitWords);
  const words = enums['policy.Standing'];
  if (standing === 'confirmed') {
    return (
      <Mark tone="good" icon="check">
        {words.confirmed}
      </Mark>
    );
  }
  return (
    <Tooltip title={k.proposedDefaultHint}>
      <span>
        <Mark tone="warn" icon="flag">
          {words.proposed_default}
        </Mark>
      </span>
    </Tooltip>
  );
}

export function useValidity() {
  const w = useWords(policyPageWords);
  return (row: { valid_from: string; valid_until: string | null }) =>
    `${row.valid_from} — ${row.valid_until ?? w.openEnd}`;
}

export function Validity({ of }: { of: Parameters<ReturnType<typeof useValidity>>[0] }) {
  return useValidity()(of);
}

export function useRegionName() {
  const w = useWords(policyPageWords);
  return (region: string | null) => (region === null || region.length <= 4 ? w.city : region);
}
