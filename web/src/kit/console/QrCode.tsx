import { QRCode } from 'antd';

export default function QrCode({ value }: { value: string }) {
  return <QRCode value={value} size={136} bordered={false} errorLevel="M" type="svg" />;
}
