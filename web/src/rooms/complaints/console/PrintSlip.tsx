// 受理单 over the counter: the paper for whoever called or stands there. Each print leaves a trace.
import { useState } from 'react';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { download } from '@/api/download';
import { baseWords } from '@/api/words/base';
import { useMessage } from '@/kit/console/message';
import { useCan } from '@/kit/console/Page';
import { useRefusalText } from '@/kit/console/RefusalNote';
import { useWords } from '@/kit/words';

export function PrintSlip({ id, onPrinted }: { id: number; onPrinted: () => void }) {
  const label = useWords(baseWords).enums.Capability.slip_print;
  const can = useCan();
  const message = useMessage();
  const textOf = useRefusalText();
  const [printing, setPrinting] = useState(false);
  if (!can('slip_print')) return null;
  async function print() {
    setPrinting(true);
    try {
      await download(`/api/complaints/${id}/printed-slip`, `${label}.pdf`);
      onPrinted();
    } catch (error) {
      void message.error(textOf(error));
    } finally {
      setPrinting(false);
    }
  }
  return (
    <Button icon={<PrinterOutlined />} loading={printing} onClick={() => void print()}>
      {label}
    </Button>
  );
}
