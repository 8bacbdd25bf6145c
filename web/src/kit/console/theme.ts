// antd in the colours of tokens.css. Text tokens are darkened until every pair is 4.5:1: antd's
// own descriptions, placeholders and waiting steps are not.
import type { ThemeConfig } from 'antd';

export type TextSize = 'normal' | 'large' | 'largest';

const sizes: Record<TextSize, number> = { normal: 14, large: 16, largest: 18 };
export const scale: Record<TextSize, string> = { normal: '1', large: '1.14', largest: '1.28' };

const ink2 = '#4a5666';
const ink3 = '#5f6b7a';

export function themeOf(size: TextSize): ThemeConfig {
  return {
    cssVar: {},
    token: {
      colorPrimary: '#0b4a91',
      colorPrimaryBg: '#e9f1fb',
      controlItemBgActive: '#dce9f8',
      controlItemBgActiveHover: '#cddff3',
      colorInfo: '#0b4a91',
      colorLink: '#0b4a91',
      colorLinkHover: '#1a5fb0',
      colorSuccess: '#1c6b3c',
      colorWarning: '#8a4b00',
      colorError: '#b3221c',
      colorErrorBg: '#fdecea',
      colorErrorBorder: '#eeb4b0',
      colorWarningBg: '#fdf1de',
      colorWarningBorder: '#e4c48f',
      colorSuccessBg: '#e7f4ec',
      colorInfoBg: '#f0f6fd',
      colorText: '#1b2430',
      colorTextSecondary: ink2,
      colorTextTertiary: ink3,
      colorTextQuaternary: ink3,
      colorTextDescription: ink2,
      colorTextPlaceholder: ink3,
      colorTextDisabled: '#6b7785',
      colorBorder: '#b9c3cf',
      colorBorderSecondary: '#d6dde6',
      colorBgLayout: '#f3f5f8',
      borderRadius: 4,
      fontSize: sizes[size],
      fontFamily:
        "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif",
      controlOutlineWidth: 2,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Table: {
        headerBg: '#eef2f7',
        headerColor: '#1b2430',
        cellPaddingBlockSM: 6,
        rowHoverBg: '#f0f6fd',
        rowSelectedBg: '#e4eefa',
        rowSelectedHoverBg: '#dce9f8',
      },
      Menu: {
        itemHeight: 34,
        itemBorderRadius: 4,
        itemMarginBlock: 2,
        subMenuItemBg: '#ffffff',
        itemSelectedBg: '#dce9f8',
        itemHoverBg: '#f0f6fd',
      },
      Card: { headerFontSize: sizes[size] + 1 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Layout: {
        headerHeight: 48,
        headerPadding: '0 16px',
        headerBg: '#08264d',
        siderBg: '#ffffff',
      },
      Descriptions: { labelColor: ink2, titleMarginBottom: 8 },
    },
  };
}
