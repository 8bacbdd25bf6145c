// One picture a group of the catalogue, under the name the catalogue gives it, drawn by hand so that
// nothing is fetched. A picture never stands alone: its group's name is written under it, so it is
// hidden from screen readers. Those of the first page are here; pictures.tsx has the others.
import type { ReactNode } from 'react';

export type Pictures = Readonly<Record<string, ReactNode>>;

export const front: Pictures = {
  // 环境卫生: a bin
  cleaning: (
    <>
      <path d="M10 13h28M19 13V8h10v5M13 13l2 28h18l2-28" />
      <path d="M20 20l1 14M28 20l-1 14" />
    </>
  ),
  // 电梯: a lift with arrows
  elevator: (
    <>
      <rect x="9" y="5" width="30" height="38" rx="2" />
      <path d="M24 5v38M16.5 30V18M12.5 22l4-4 4 4M31.5 18v12M27.5 26l4 4 4-4" />
    </>
  ),
  // 停车
  parking: (
    <>
      <rect x="6" y="6" width="36" height="36" rx="6" />
      <path d="M18 36V13h8a7 7 0 0 1 0 14h-8" />
    </>
  ),
  // 漏水与保修: a roof and a drop
  leak: (
    <>
      <path d="M5 22L24 6l19 16" />
      <path d="M24 20c5 6 8 10 8 14a8 8 0 0 1-16 0c0-4 3-8 8-14z" />
    </>
  ),
  // 供暖: a radiator under warm air
  heating: (
    <>
      <path d="M8 40V24a3 3 0 0 1 6 0v16zM21 40V24a3 3 0 0 1 6 0v16zM34 40V24a3 3 0 0 1 6 0v16z" />
      <path d="M14 28h7M27 28h7M14 36h7M27 36h7" />
      <path d="M13 15c-3-4 3-6 0-10M24 15c-3-4 3-6 0-10M35 15c-3-4 3-6 0-10" />
    </>
  ),
  // 咨询、建议、表扬、其他
  other: (
    <>
      <path d="M6 9h36v25H24l-9 8v-8H6z" />
      <path d="M15 21.5h.1M24 21.5h.1M33 21.5h.1" strokeWidth="4" />
    </>
  ),
};

const unsure = (
  <>
    <circle cx="24" cy="24" r="18" />
    <path d="M18 19a6 6 0 1 1 8 6c-2 1-2 2-2 4M24 34.5v.1" strokeWidth="3" />
  </>
);

export function CategoryIcon({ picture, from = front }: { picture: string; from?: Pictures }) {
  return (
    <svg className="pic" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {from[picture] ?? unsure}
    </svg>
  );
}
