// The words of the enumerations of the registry, for both sides.
import type { EnumWords } from '@/kit/enum_words';
import { words } from '@/kit/words';

type Enums = EnumWords<
  | 'registry.BindingState'
  | 'registry.EstateSort'
  | 'registry.HouseUse'
  | 'registry.OwnerRole'
  | 'registry.SheetFormat'
  | 'registry.SheetKind'
>;

const zh: Enums = {
  'registry.BindingState': {
    requested: '待核验',
    verified: '已核验',
    refused: '未通过',
    ended: '已解除',
  },
  'registry.EstateSort': { name: '按名称', houses: '按户数' },
  'registry.HouseUse': {
    residence: '住宅',
    shop: '商业',
    office: '办公',
    garage: '车库',
    other: '其他',
  },
  'registry.OwnerRole': { owner: '业主', tenant: '租户', family: '家属' },
  'registry.SheetFormat': { csv: 'CSV', xlsx: 'Excel 表格' },
  'registry.SheetKind': { estates: '小区', houses: '房屋', enterprises: '物业服务企业' },
};

const en: Enums = {
  'registry.BindingState': {
    requested: 'To be verified',
    verified: 'Verified',
    refused: 'Refused',
    ended: 'Ended',
  },
  'registry.EstateSort': { name: 'By name', houses: 'By houses' },
  'registry.HouseUse': {
    residence: 'Residence',
    shop: 'Shop',
    office: 'Office',
    garage: 'Garage',
    other: 'Other',
  },
  'registry.OwnerRole': { owner: 'Owner', tenant: 'Tenant', family: 'Family' },
  'registry.SheetFormat': { csv: 'CSV', xlsx: 'Excel (XLSX)' },
  'registry.SheetKind': { estates: 'Estates', houses: 'Houses', enterprises: 'Enterprises' },
};

export const registryWords = words({ enums: zh }, { enums: en });
