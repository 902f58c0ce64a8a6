/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-service-models.c: services with contacts, in the words of the API's models. The
 * texts below read like the JSON that comes out.
 */
#include "guichet-sandbox-service-models.h"

#include "guichet-sandbox-contact-change.h"
#include "guichet-sandbox-models.h"
#include "guichet-sandbox.h"

/* A domain renews itself so many days before its end. */
#define RENEWAL_DAYS 28

/**
 * guichet_sandbox_model_service_infos:
 * @subject: a service
 * @world: the world it is in
 *
 * Returns: (transfer floating): services.Service
 */
GVariant *
guichet_sandbox_model_service_infos (const GuichetSandboxSubject *subject,
                                     GuichetSandboxWorld *world)
{
  char *const *nichandles = subject->contacts->nichandles;
  const GuichetSandboxDomain *domain =
      subject->kind == GUICHET_SANDBOX_SUBJECT_DOMAIN
          ? guichet_sandbox_world_find_domain (world, subject->name)
      : subject->kind == GUICHET_SANDBOX_SUBJECT_ZONE
          ? guichet_sandbox_world_find_zone (world, subject->name)
          : NULL;
  g_autofree char *expiration =
      domain != NULL ? guichet_sandbox_domain_get_expiration (domain, 0) : g_strdup ("2031-03-15");

  return g_variant_new_parsed (
      "{'canDeleteAtExpiration': <true>, 'contactAdmin': <%s>, 'contactBilling': <%s>,"
      " 'contactTech': <%s>, 'creation': <'2021-03-15'>, 'domain': <%s>,"
      " 'engagedUpTo': <@ms nothing>, 'expiration': <%s>,"
      " 'possibleRenewPeriod': <[int64 1, 3, 12]>, 'renew': <{'automatic': <true>,"
      " 'deleteAtExpiration': <false>, 'forced': <false>, 'manualPayment': <@mb nothing>,"
      " 'period': <int64 12>}>, 'renewalType': <'automaticV2016'>, 'serviceId': <%x>,"
      " 'status': <%s>}",
      nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR],
      nichandles[GUICHET_SANDBOX_CONTACT_BILLING], nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL],
      subject->name, expiration, subject->id,
      guichet_sandbox_standings[guichet_sandbox_subject_get_standing (subject, world)]);
}

/**
 * guichet_sandbox_model_generic_service:
 * @subject: a line, alias or trunk
 *
 * Returns: (transfer floating): telephony.TelephonyGenericServiceWithIAM
 */
GVariant *
guichet_sandbox_model_generic_service (const GuichetSandboxSubject *subject)
{
  return g_variant_new_parsed ("{'iam': <%*>, 'serviceName': <%s>}",
                               guichet_sandbox_model_iam ("telephony", subject->name, subject->id),
                               subject->name);
}

static GVariant *
name_server (gint64 id, const char *name)
{
  return g_variant_new_parsed ("{'id': <%x>, 'ipv4': <@ms nothing>, 'ipv6': <@ms nothing>,"
                               " 'nameServer': <%s>, 'nameServerType': <'hosted'>}",
                               id, name);
}

/* What an operation that is under way says goes before what is so. */
static const char *
get_lock (GuichetSandbox *sandbox, const GuichetSandboxDomain *domain)
{
  const GuichetSandboxDomainTask *task =
      guichet_sandbox_domain_tasks_find_pending (sandbox->domain_tasks, domain->name);

  if (task != NULL && g_str_equal (task->function, "DomainLock"))
    return "locking";
  if (task != NULL && g_str_equal (task->function, "DomainUnlock"))
    return "unlocking";
  return domain->unlocked ? "unlocked" : "locked";
}

/**
 * guichet_sandbox_model_domain:
 * @sandbox: a sandbox
 * @domain: a domain, not a zone
 *
 * That the summaries of the three contacts carry nichandles is [inferred].
 *
 * Returns: (transfer floating): domain.DomainServiceWithIAM
 */
GVariant *
guichet_sandbox_model_domain (GuichetSandbox *sandbox, const GuichetSandboxDomain *domain)
{
  char *const *nichandles = domain->contacts.nichandles;
  gboolean paid = domain->standing == GUICHET_SANDBOX_STANDING_OK;
  g_autofree char *owner = g_strdup_printf ("%" G_GINT64_FORMAT, domain->owner_id);
  g_autofree char *end = guichet_sandbox_domain_get_expiration (domain, 0);
  g_autofree char *expiration = g_strconcat (end, "T10:00:00+01:00", NULL);
  g_autofree char *before = guichet_sandbox_domain_get_expiration (domain, RENEWAL_DAYS);
  g_autofree char *renewal = g_strconcat (before, "T10:00:00+01:00", NULL);

  return g_variant_new_parsed (
      "{'contactAdmin': <{'id': <%s>}>, 'contactBilling': <{'id': <%s>}>,"
      " 'contactOwner': <{'id': <%s>}>, 'contactTech': <{'id': <%s>}>,"
      " 'dnssecState': <'enabled'>, 'dnssecSupported': <true>, 'domain': <%s>,"
      " 'expirationDate': <%s>, 'glueRecordIpv6Supported': <true>,"
      " 'glueRecordMultiIpSupported': <true>, 'hostSupported': <true>, 'iam': <%*>,"
      " 'lastUpdate': <'2026-01-10T09:30:00+01:00'>, 'nameServerType': <'hosted'>,"
      " 'nameServers': <[%*, %*]>, 'offer': <'gold'>, 'owoSupported': <true>,"
      " 'parentService': <@ma{sv} nothing>, 'renewalDate': <%s>,"
      " 'renewalState': <%s>, 'serviceId': <%x>, 'state': <'ok'>,"
      " 'suspensionState': <%s>, 'transferLockStatus': <%s>,"
      " 'whoisOwner': <%s>}",
      nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR],
      nichandles[GUICHET_SANDBOX_CONTACT_BILLING], owner,
      nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL], domain->name, expiration,
      guichet_sandbox_model_iam ("domain", domain->name, domain->id),
      name_server (domain->id * 10, "dns10.ovh.net"),
      name_server (domain->id * 10 + 1, "ns10.ovh.net"), renewal,
      paid ? "automatic_renew" : "unpaid", domain->id,
      domain->suspended ? "suspended" : "not_suspended", get_lock (sandbox, domain), owner);
}

/**
 * guichet_sandbox_model_plain_domain:
 * @sandbox: a sandbox
 * @domain: a domain, not a zone
 *
 * Returns: (transfer floating): domain.DomainService: the same without “iam”
 */
GVariant *
guichet_sandbox_model_plain_domain (GuichetSandbox *sandbox, const GuichetSandboxDomain *domain)
{
  g_autoptr(GVariant) model = g_variant_ref_sink (guichet_sandbox_model_domain (sandbox, domain));
  GVariantDict fields;

  g_variant_dict_init (&fields, model);
  g_variant_dict_remove (&fields, "iam");
  return g_variant_dict_end (&fields);
}

/**
 * guichet_sandbox_model_task:
 * @task: a request to change a contact
 *
 * Returns: (transfer floating): nichandle.contactChange.Task
 */
GVariant *
guichet_sandbox_model_task (const GuichetSandboxTask *task)
{
  g_autofree char *request = guichet_sandbox_format_time (task->request_time);
  g_autofree char *done = guichet_sandbox_format_time (task->done_time);

  return g_variant_new_parsed (
      "{'askingAccount': <%s>, 'contactTypes': <[%s]>, 'dateDone': <%ms>, 'dateRequest': <%s>,"
      " 'fromAccount': <%s>, 'id': <%x>, 'serviceDomain': <%s>, 'state': <%s>,"
      " 'toAccount': <%s>}",
      task->asking, guichet_sandbox_contact_types[task->contact],
      task->done_time != 0 ? done : NULL, request, task->from, task->id, task->service,
      guichet_sandbox_task_states[task->state], task->to);
}
