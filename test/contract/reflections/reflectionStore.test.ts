import { describeCardContract } from './cardContract.ts';
import { engines, openEmpty } from './databases.ts';
import { describeDeliveryContract } from './deliveryContract.ts';
import { describePersonContract } from './personContract.ts';
import { describeRoundContract } from './roundContract.ts';
import { describeScheduleContract } from './scheduleContract.ts';
import { describeSharedRoundContract } from './sharedRoundContract.ts';

for (const engine of engines) {
  for (const describeContract of [describePersonContract, describeScheduleContract, describeDeliveryContract, describeRoundContract, describeSharedRoundContract, describeCardContract]) {
    describeContract(engine, () => openEmpty(engine));
  }
}
