// What somebody should look at: no way in, no answers, slow answers, a full database, prompts that were not sent.

param name string
param location string
param publicUrl string
param actionGroupId string
param workspaceId string
param insightsId string
param siteId string
param databaseId string

resource lookFromOutside 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-reachable'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insightsId}': 'Resource' }
  properties: {
    SyntheticMonitorId: '${name}-reachable'
    Name: '${name}-reachable'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    // Amsterdam, Dublin, Paris.
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'emea-gb-db3-azr' }, { Id: 'emea-fr-pra-edge' }]
    Request: { RequestUrl: '${publicUrl}/healthz', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource unreachable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unreachable'
  location: 'global'
  properties: {
    description: 'The address does not answer from two of three places.'
    severity: 0
    enabled: true
    scopes: [lookFromOutside.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: lookFromOutside.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failing'
  location: 'global'
  properties: {
    description: 'The server answers with errors.'
    severity: 1
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ name: 'errors', criterionType: 'StaticThresholdCriterion', metricName: 'Http5xx', operator: 'GreaterThan', threshold: 5, timeAggregation: 'Total' }]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource slow 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-slow'
  location: 'global'
  properties: {
    description: 'Answers take more than two seconds on average.'
    severity: 2
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ name: 'seconds', criterionType: 'StaticThresholdCriterion', metricName: 'HttpResponseTime', operator: 'GreaterThan', threshold: 2, timeAggregation: 'Average' }]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource full 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-database-full'
  location: 'global'
  properties: {
    description: 'The database has used 80 % of its storage.'
    severity: 2
    enabled: true
    scopes: [databaseId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ name: 'storage', criterionType: 'StaticThresholdCriterion', metricName: 'storage_percent', operator: 'GreaterThan', threshold: 80, timeAggregation: 'Average' }]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource unsent 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-prompt-not-sent'
  location: location
  properties: {
    description: 'A channel did not get its prompt; the doctor command says which and why.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      allOf: [{ query: 'AppServiceConsoleLogs | where ResultDescription has "prompt not sent"', timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0, failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 } }]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}
