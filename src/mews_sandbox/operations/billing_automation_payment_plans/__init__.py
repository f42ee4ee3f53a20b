"""The behaviours of `billingAutomationPaymentPlans`."""
