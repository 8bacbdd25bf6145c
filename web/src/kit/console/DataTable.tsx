// antd's Table, small and without its pager. A table that scrolls sideways can be scrolled by the
// keyboard: its scrolling box takes the focus.
import { Table, type TableProps } from 'antd';
import { useEffect, useRef } from 'react';

export function DataTable<Row extends object>(props: TableProps<Row> & { 'aria-label'?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelectorAll('.ant-table-content').forEach((content) => {
      content.setAttribute('tabindex', '0');
      content.setAttribute('role', 'group');
      if (props['aria-label'] !== undefined) {
        content.setAttribute('aria-label', props['aria-label']);
      }
    });
  });
  return (
    <div ref={box}>
      <Table<Row> size="small" pagination={false} {...props} />
    </div>
  );
}
