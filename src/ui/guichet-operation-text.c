/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-text.c: a row of the operations in words, whether OVHcloud has begun with it or
 * it is only ordered. Pure.
 */
#include "config.h"

#include "guichet-operation-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-domain-task-name.h"
#include "guichet-domain-task-text.h"
#include "guichet-order-text.h"

#define TRADE "DomainTrade"

/**
 * guichet_operation_text_heading:
 * @group: whom operations wait for
 *
 * Returns: the heading above them, translated; static
 */
const char *
guichet_operation_text_heading (GuichetOperationGroup group)
{
  switch (group)
    {
    case GUICHET_OPERATION_NEEDS_YOU:
      return C_ ("operations", "Needs You");
    case GUICHET_OPERATION_UNDER_WAY:
      return C_ ("operations", "Under Way");
    case GUICHET_OPERATION_FINISHED:
    default:
      return C_ ("operations", "Finished");
    }
}

/**
 * guichet_operation_text_what:
 * @operation: a row
 *
 * Returns: (transfer none): what is done: « Changement de titulaire »
 */
const char *
guichet_operation_text_what (GuichetOperation *operation)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);

  return guichet_domain_task_name (task != NULL ? guichet_domain_task_get_function (task) : TRADE);
}

/**
 * guichet_operation_text_state:
 * @operation: a row
 *
 * Returns: how far it has come, or its order if nothing has begun; translated, static
 */
const char *
guichet_operation_text_state (GuichetOperation *operation)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);
  GuichetOrderState state;

  if (task != NULL)
    return guichet_domain_task_text_state (guichet_domain_task_get_state (task));
  state = guichet_trade_order_get_state (guichet_operation_get_order (operation));
  return state == GUICHET_ORDER_UNKNOWN || state == GUICHET_ORDER_DELIVERING
      /* Translators: of a change of owner that OVHcloud has not begun with */
      ? C_ ("operation", "Ordered") : guichet_order_text_state (state);
}

/**
 * guichet_operation_text_icon:
 * @operation: a row
 *
 * Returns: the name of an icon for how far it has come; static
 */
const char *
guichet_operation_text_icon (GuichetOperation *operation)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);

  if (task != NULL)
    return guichet_domain_task_text_state_icon (guichet_domain_task_get_state (task));
  switch (guichet_operation_get_group (operation))
    {
    case GUICHET_OPERATION_NEEDS_YOU:
      return guichet_domain_task_text_state_icon (GUICHET_DOMAIN_TASK_ERROR);
    case GUICHET_OPERATION_UNDER_WAY:
      return guichet_domain_task_text_state_icon (GUICHET_DOMAIN_TASK_TODO);
    case GUICHET_OPERATION_FINISHED:
    default:
      return guichet_domain_task_text_state_icon (GUICHET_DOMAIN_TASK_CANCELLED);
    }
}

/**
 * guichet_operation_text_icon_class:
 * @operation: a row
 *
 * Returns: (nullable): the style class of its icon, which gives it a colour; static
 */
const char *
guichet_operation_text_icon_class (GuichetOperation *operation)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);
  const GuichetDomainTaskState state =
      task != NULL ? guichet_domain_task_get_state (task) : GUICHET_DOMAIN_TASK_UNKNOWN;

  if (guichet_operation_get_group (operation) == GUICHET_OPERATION_NEEDS_YOU)
    return "warning";
  if (state == GUICHET_DOMAIN_TASK_PROBLEM)
    return "error";
  return state == GUICHET_DOMAIN_TASK_DONE ? "success" : NULL;
}

/**
 * guichet_operation_text_parties:
 *
 * Returns: how both parties of a change of owner confirm it, translated; static
 */
const char *
guichet_operation_text_parties (void)
{
  return _("OVHcloud writes to the current holder and to the new one. Each opens the link in the "
           "e-mail and accepts, within 14 days. If both have the same address, one or two e-mails "
           "come, and each is to be answered. One refusal cancels the change. OVHcloud gives no "
           "way to send a link again from here.");
}

/**
 * guichet_operation_text_explain:
 * @operation: a row
 * @now: the present moment, in seconds since 1970
 *
 * Returns: (transfer full): what waits for whom, and until when
 */
char *
guichet_operation_text_explain (GuichetOperation *operation, gint64 now)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);
  GuichetOrderState state;

  if (task != NULL)
    return guichet_domain_task_text_explain (task, now);
  state = guichet_trade_order_get_state (guichet_operation_get_order (operation));
  if (state == GUICHET_ORDER_DELIVERING || state == GUICHET_ORDER_UNKNOWN)
    return g_strdup (_("Ordered. The operation has not begun yet."));
  return g_strdup (guichet_order_text_explain (state));
}

/**
 * guichet_operation_text_number:
 * @operation: a row
 *
 * Returns: (transfer full): OVHcloud's number of it, for its support
 */
char *
guichet_operation_text_number (GuichetOperation *operation)
{
  GuichetDomainTask *task = guichet_operation_get_task (operation);
  const gint64 id = task != NULL
                        ? guichet_domain_task_get_id (task)
                        : guichet_trade_order_get_id (guichet_operation_get_order (operation));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  /* Translators: each with OVHcloud's number of it */
  return g_strdup_printf (task != NULL ? _("Operation %s") : _("Order %s"), number);
}

/* Hints of an argument */

static void
append_sentence (GString *text, char *owned_sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", owned_sentence);
  g_free (owned_sentence);
}

/* OVHcloud does not say of what its sizes are. */
static void
append_size (GString *text, const GuichetDomainTaskArgument *argument)
{
  g_autofree char *least = g_strdup_printf ("%'" G_GINT64_FORMAT, argument->least);
  g_autofree char *most = g_strdup_printf ("%'" G_GINT64_FORMAT, argument->most);

  if (argument->least > 0 && argument->most > 0)
    append_sentence (text, g_strdup_printf (_("Size: %s to %s."), least, most));
  else if (argument->most > 0)
    append_sentence (text, g_strdup_printf (_("Size: up to %s."), most));
  else if (argument->least > 0)
    append_sentence (text, g_strdup_printf (_("Size: at least %s."), least));
}

/**
 * guichet_operation_text_hint:
 * @argument: something that an operation asks for
 *
 * Returns: (transfer full): what OVHcloud says of its form, and how a document is supplied; "" for
 * nothing
 */
char *
guichet_operation_text_hint (const GuichetDomainTaskArgument *argument)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (argument != NULL, NULL);

  if (g_str_equal (argument->type, "document") && !argument->is_read_only)
    append_sentence (text, g_strdup (_("A document: upload it in OVHcloud’s control panel, then "
                                       "enter the identifier that it got there.")));
  if (argument->accepted_formats != NULL && argument->accepted_formats[0] != NULL)
    {
      g_autofree char *formats = g_strjoinv (", ", argument->accepted_formats);

      /* Translators: of documents: “pdf, jpg, png” */
      append_sentence (text, g_strdup_printf (_("Formats: %s."), formats));
    }
  append_size (text, argument);
  if (argument->template != NULL && *argument->template != '\0' && !argument->is_read_only)
    /* Translators: how a value is to look */
    append_sentence (text, g_strdup_printf (_("Template: %s"), argument->template));
  return g_string_free (text, FALSE);
}

/**
 * guichet_operation_text_count:
 * @n_shown: how many are shown
 * @n_total: how many there are
 *
 * Returns: (transfer full): "3 operations", "1 of 3 operations"
 */
char *
guichet_operation_text_count (guint n_shown, guint n_total)
{
  if (n_shown == n_total)
    return g_strdup_printf (ngettext ("%'u operation", "%'u operations", n_total), n_total);
  /* Translators: how many are shown, and how many there are */
  return g_strdup_printf (ngettext ("%'u of %'u operation", "%'u of %'u operations", n_total),
                          n_shown, n_total);
}

/**
 * guichet_operation_text_matches:
 * @operation: a row
 * @search: what is looked for: parts of the domain name, what is done, the state, the number
 *
 * Returns: whether every word of @search is found
 */
gboolean
guichet_operation_text_matches (GuichetOperation *operation, const char *search)
{
  g_autofree char *number = guichet_operation_text_number (operation);
  g_autofree char *facts = g_strjoin ("\n", guichet_operation_get_domain (operation),
                                      guichet_operation_text_what (operation),
                                      guichet_operation_text_state (operation), number, NULL);
  g_autofree char *text = g_utf8_casefold (facts, -1);
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto(GStrv) words = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
