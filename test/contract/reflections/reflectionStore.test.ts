import { describeCardContract } from './cardContract.ts';
import { engines, openEmpty } from './databases.ts';
import { describeDeliveryContract } from './deliveryContract.ts';
import { describePersonContract } from './personContract.ts';
import { describeRoundContract } from './roundContract.ts';
import { describeScheduleContract } from './scheduleContract.ts';

for (const engine of engines) {
  for (const describeContract of [describePersonContract, describeScheduleContract, describeDeliveryContract, describeRoundContract, describeCardContract]) {
    describeContract(engine, () => openEmpty(engine));
  }
}
