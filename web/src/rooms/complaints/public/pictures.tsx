// The pictures of all groups: those of the first page and the rest.
import { front, type Pictures } from './CategoryIcon';

export const pictures: Pictures = {
  ...front,
  // 物业收费: a receipt
  fee: (
    <>
      <path d="M12 6h24v36l-4-3-4 3-4-3-4 3-4-3-4 3z" />
      <path d="M19 14l5 6 5-6M24 20v11M19 23h10M19 27h10" />
    </>
  ),
  // 服务质量: a person with a headset
  service: (
    <>
      <path d="M11 27v-4a13 13 0 0 1 26 0v4" />
      <rect x="8" y="25" width="7" height="11" rx="3" />
      <rect x="33" y="25" width="7" height="11" rx="3" />
      <path d="M36 36c0 4-4 6-9 6" />
    </>
  ),
  // 绿化: a tree
  greening: (
    <>
      <path d="M24 43V24M24 33l7-6M24 29l-6-5" />
      <path d="M24 5c7 0 11 5 10 10 5 2 6 8 3 12s-7 4-10 3M24 5c-7 0-11 5-10 10-5 2-6 8-3 12s7 4 10 3" />
    </>
  ),
  // 秩序维护: a camera on the wall
  security: (
    <>
      <path d="M8 13l26-5 3 12-26 6z" />
      <path d="M37 12l4-1 1 6-4 1M17 25v9H7M7 28v12" />
      <circle cx="15" cy="18" r="1.5" />
    </>
  ),
  // 消防安全: a flame
  fire: (
    <>
      <path d="M25 4c2 8 12 12 12 24a13 13 0 0 1-26 0c0-6 3-10 6-13 0 4 1 6 3 7 3-5 5-10 5-18z" />
      <path d="M24 40c-4 0-6-3-6-6 0-4 4-6 5-10 4 3 7 6 7 10s-2 6-6 6z" />
    </>
  ),
  // 电动自行车: a scooter
  ebike: (
    <>
      <circle cx="11" cy="35" r="6" />
      <circle cx="37" cy="35" r="6" />
      <path d="M17 35h10c0-7 3-11 7-13l-3-12h-6M31 35h-4M9 25h12l3 10" />
      <path d="M16 6l-4 7h6l-4 7" />
    </>
  ),
  // 新能源车充电桩: a charging post
  charger: (
    <>
      <path d="M9 42V9a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v33M5 42h28" />
      <path d="M20 12l-5 9h8l-5 9" />
      <path d="M29 24h4a3 3 0 0 1 3 3v8a3 3 0 0 0 6 0V20l-6-6M38 20h8" />
    </>
  ),
  // 私搭乱建: a house with an added storey
  building: (
    <>
      <path d="M8 42V24h32v18zM8 24l7-9h18l7 9" />
      <path d="M19 42V32h10v10" />
      <path d="M18 15V6h12v9" strokeDasharray="3 3.5" />
    </>
  ),
  // 公共收益: shares of a coin
  income: (
    <>
      <path d="M22 9a17 17 0 1 0 17 17H22z" />
      <path d="M28 4v16h16A16 16 0 0 0 28 4z" />
    </>
  ),
  // 维修资金: a spanner and a coin
  fund: (
    <>
      <path d="M27 13a9 9 0 0 1 12-7l-6 6 1 4 4 1 5-6a9 9 0 0 1-11 12L19 36" />
      <circle cx="14" cy="33" r="10" />
      <path d="M10 28l4 5 4-5M14 33v7M10 35h8" />
    </>
  ),
  // 业主大会、业委会: a ballot box
  committee: (
    <>
      <path d="M6 26h36v16H6zM6 26l5-8h4M42 26l-5-8h-4M17 30h14" />
      <path d="M16 26V6h16v20M20 15l3 4 6-7" />
    </>
  ),
  // 供水供电供气通信: a tap
  utility: (
    <>
      <path d="M6 17h13v-4h6v4h8a8 8 0 0 1 8 8v3h-8v-3H6zM22 13V7M15 7h14" />
      <path d="M37 34c3 3 4 5 4 6.5a4 4 0 0 1-8 0c0-1.5 1-3.5 4-6.5z" />
    </>
  ),
  // 噪音与相邻: a loudspeaker
  noise: (
    <>
      <path d="M6 18h8l12-9v30l-12-9H6z" />
      <path d="M32 18c3 3 3 9 0 12M37 12c7 7 7 17 0 24" />
    </>
  ),
  // 装修管理: a paint roller
  decoration: (
    <>
      <rect x="7" y="7" width="28" height="11" rx="2" />
      <path d="M35 12h6v11H23v7" />
      <rect x="20" y="30" width="6" height="13" rx="2" />
    </>
  ),
  // 信息公示: a notice board
  notice: (
    <>
      <rect x="6" y="9" width="36" height="25" rx="2" />
      <path d="M13 34v9M35 34v9M13 17h10M13 22h10M13 27h7M29 16h7v11h-7z" />
    </>
  ),
  // 群租、改变用途: many behind one door
  misuse: (
    <>
      <path d="M6 22L24 7l18 15v20H6z" />
      <circle cx="17" cy="25" r="3" />
      <circle cx="31" cy="25" r="3" />
      <path d="M11 37c0-7 12-7 12 0M25 37c0-7 12-7 12 0" />
    </>
  ),
  // 养老托育: a heart in a hand
  care: (
    <>
      <path d="M24 26c-6-5-10-8-10-13a5.5 5.5 0 0 1 10-3 5.5 5.5 0 0 1 10 3c0 5-4 8-10 13z" />
      <path d="M5 33h8c5 0 6 3 10 3h6a3 3 0 0 1 0 6H18M29 37l9-6c4-2 6 2 4 4L32 43H5" />
    </>
  ),
};
