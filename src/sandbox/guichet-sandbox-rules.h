/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rules.h: the extensions that the sandbox's registries know: who may hold a name
 * of each, and what a change of its owner costs. Read from guichet-sandbox-rules.json; checks
 * nothing (guichet-sandbox-rule-check.h).
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _GuichetSandboxRules GuichetSandboxRules;

/* What becomes of an order once it is paid. */
typedef enum
{
  GUICHET_SANDBOX_COURSE_STRAIGHT,  /* it is delivered */
  GUICHET_SANDBOX_COURSE_CHECKING,  /* somebody looks at it first */
  GUICHET_SANDBOX_COURSE_DOCUMENTS, /* papers are asked for first */
} GuichetSandboxCourse;

/* A rule that nobody has foreseen, in the place of the usual one. */
typedef enum
{
  GUICHET_SANDBOX_RULE_USUAL,
  GUICHET_SANDBOX_RULE_UNKNOWN, /* operators and types that are in no schema */
  GUICHET_SANDBOX_RULE_DEEP,    /* thousands of rules in each other */
  GUICHET_SANDBOX_RULE_LARGE,   /* a megabyte */
} GuichetSandboxRuleKind;

typedef struct
{
  const char *name;     /* "co.uk" */
  JsonObject *rule;     /* as written down: short */
  gboolean trades;      /* whether a change of owner is an order; else there is none … */
  double price;         /* … and what it costs, without tax */
  const char *duration; /* of that price */
  const char *pricing_mode;
  GuichetSandboxCourse course;
  GuichetSandboxRuleKind kind; /* what is answered; what is checked is the usual rule */
} GuichetSandboxExtension;

/* domain.ActionEnum; ends in NULL. */
extern const char *const guichet_sandbox_rule_actions[];

GuichetSandboxRules *guichet_sandbox_rules_new (void);
void guichet_sandbox_rules_free (GuichetSandboxRules *self);

const GuichetSandboxExtension *guichet_sandbox_rules_find (GuichetSandboxRules *self,
                                                           const char *domain);
GuichetSandboxExtension *guichet_sandbox_rules_get (GuichetSandboxRules *self, const char *name);
JsonNode *guichet_sandbox_rules_write (GuichetSandboxRules *self,
                                       const GuichetSandboxExtension *extension,
                                       const char *action);

/* guichet-sandbox-odd-rules.c: the words of the enum; ends in NULL */
extern const char *const guichet_sandbox_rule_kinds[];
JsonNode *guichet_sandbox_odd_rule (GuichetSandboxRuleKind kind);

G_END_DECLS
