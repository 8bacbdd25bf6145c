// antd's Table, small and without its pager. A table that scrolls sideways can be scrolled by the
// keyboard: its scrolling box takes the focus. On a phone each row becomes a card whose lines carry
// the titles of their columns (console.css).
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
  const columns = props.columns?.map((column) => ({
    ...column,
    onCell: (row: Row, at?: number) => ({
      ...column.onCell?.(row, at),
      ...(typeof column.title === 'string' ? { 'data-label': column.title } : {}),
    }),
  }));
  return (
    <div ref={box} className="cards-on-phone">
      <Table<Row>
        size="small"
        pagination={false}
        {...props}
        {...(columns === undefined ? {} : { columns })}
      />
    </div>
  );
}
