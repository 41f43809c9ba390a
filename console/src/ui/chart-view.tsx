import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconPhoto, IconVectorTriangle } from '@tabler/icons-react';
import type { EChartsType } from 'echarts/core';
import { useEffect, useId, useRef, useState } from 'react';
import { downloadCanvas, downloadText } from '../lib/download.ts';
import type { ChartOption } from './chart-frame.ts';
import classes from './chart-view.module.css';

/** A chart with a name and a description that are read aloud, and pictures of it to take away. */
export function ChartView({
  option,
  label,
  description,
  name,
  height = 380,
}: {
  readonly option: ChartOption;
  readonly label: string;
  readonly description: string;
  /** name of the files without an extension */
  readonly name: string;
  readonly height?: number;
}) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const { ref: measured, width } = useElementSize();
  const [isFailed, setIsFailed] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const descriptionId = useId();
  useEffect(() => {
    let isGone = false;
    import('./chart-engine.ts')
      .then(({ openChart }) => {
        if (isGone || !place.current) return;
        chart.current = openChart(place.current);
        setIsReady(true);
      })
      .catch(() => setIsFailed(true));
    return () => {
      isGone = true;
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    if (isReady) chart.current?.setOption(option, { notMerge: true });
  }, [option, isReady]);
  useEffect(() => {
    if (isReady && width > 0) chart.current?.resize();
  }, [width, isReady]);
  const saveSvg = async () => {
    const { chartSvg } = await import('./chart-engine.ts');
    downloadText(`${name}.svg`, 'image/svg+xml', chartSvg(option, Math.max(640, width), height));
  };
  const savePng = () => {
    const canvas = chart.current?.renderToCanvas({ pixelRatio: 2 });
    if (canvas) downloadCanvas(`${name}.png`, canvas);
  };
  if (isFailed) return <Alert color="yellow">{t`Діаграму не вдалося завантажити. Ті самі числа є в таблиці.`}</Alert>;
  return (
    <div ref={measured}>
      <div role="img" aria-label={label} aria-describedby={descriptionId} aria-busy={!isReady}>
        <div ref={place} style={{ height }} aria-hidden />
      </div>
      <p id={descriptionId} className={classes.description}>
        {description}
      </p>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconVectorTriangle size={16} aria-hidden />}
          onClick={() => void saveSvg()}
        >
          <Trans>SVG</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPhoto size={16} aria-hidden />}
          onClick={savePng}
          disabled={!isReady}
        >
          <Trans>PNG</Trans>
        </Button>
      </Group>
    </div>
  );
}
