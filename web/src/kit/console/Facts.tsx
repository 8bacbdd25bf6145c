// A few facts under each other, each with its name: what was revealed of a person.
import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      items={rows.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
