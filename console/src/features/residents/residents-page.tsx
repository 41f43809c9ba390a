import { useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { FindByAddress } from './find-by-address.tsx';
import { FindByName } from './find-by-name.tsx';
import { FindByRecord } from './find-by-record.tsx';
import { FindByTaxNumber } from './find-by-tax-number.tsx';
import { InvestigationFields } from './investigation-fields.tsx';
import { PurposeField, type PurposeOfLook } from './purpose-field.tsx';
import { type ResidentsSearch, WAYS } from './residents.search.ts';
import { useReadReason } from './use-read-reason.ts';

/** Looks residents up, in one of a few ways and always for a purpose. */
export function ResidentsPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/residents' });
  const can = usePermissions();
  const state = useReadReason(search.purpose);
  const isByTaxNumberOffered = can('residents:by-tax-number');
  const [isPurposeMissed, setIsPurposeMissed] = useState(false);
  usePageTitle(t`Мешканці`);

  const change = (next: ResidentsSearch) => void navigate({ to: '.', search: next, replace: true });
  const look: PurposeOfLook = {
    purpose: search.purpose,
    take() {
      setIsPurposeMissed(!state.reason);
      return state.reason;
    },
  };

  return (
    <Page title={t`Мешканці`}>
      <PurposeField
        purpose={search.purpose}
        change={(purpose) => change({ ...search, purpose })}
        error={isPurposeMissed && !search.purpose ? t`Оберіть, навіщо потрібні дані` : undefined}
      />
      {search.purpose === 'INVESTIGATION' && <InvestigationFields state={state} isFaultShown={isPurposeMissed} />}
      <Tabs
        value={search.by === 'tax' && !isByTaxNumberOffered ? 'name' : (search.by ?? 'name')}
        onChange={(by) => change({ ...search, by: WAYS.find((way) => way === by) })}
        keepMounted={false}
      >
        <Tabs.List aria-label={t`Як шукати`} mb="md">
          <Tabs.Tab value="name">{t`За імʼям і датою народження`}</Tabs.Tab>
          <Tabs.Tab value="record">{t`За номером запису`}</Tabs.Tab>
          {isByTaxNumberOffered && <Tabs.Tab value="tax">{t`За податковим номером`}</Tabs.Tab>}
          <Tabs.Tab value="address">{t`За адресою`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="name">
          <FindByName look={look} />
        </Tabs.Panel>
        <Tabs.Panel value="record">
          <FindByRecord look={look} />
        </Tabs.Panel>
        <Tabs.Panel value="tax">
          <FindByTaxNumber look={look} />
        </Tabs.Panel>
        <Tabs.Panel value="address">
          <FindByAddress look={look} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
