/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-text.c: the words of a change of owner: what it means, what it costs, what has to
 * be agreed to. Pure. Knows no extension: what is said is true of all, or asked of OVHcloud.
 */
#include "config.h"

#include "guichet-trade-text.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *type;
  const char *name;
} method_names[] = {
  { "BANK_ACCOUNT", N_("Bank account") },
    { "CREDIT_CARD", N_("Credit card") },
      { "DEFERRED_PAYMENT_ACCOUNT", N_("Deferred payment") }, { "PAYPAL", "PayPal" },
    };

/* Who and what */

/**
 * guichet_trade_text_subject:
 * @names: of the domains
 *
 * Returns: (transfer full): what the change is of, in one word or three
 */
char *
guichet_trade_text_subject (const char *const *names)
{
  const guint n_names = g_strv_length ((GStrv) names);

  if (n_names == 1)
    return g_strdup (names[0]);
  return g_strdup_printf (ngettext ("%'u domain name", "%'u domain names", n_names), n_names);
}

char *
guichet_trade_text_step (guint step, guint n_steps)
{
  /* Translators: of the assistant, “Step 2 of 5”. */
  return g_strdup_printf (_("Step %u of %u"), step, n_steps);
}

/**
 * guichet_trade_text_holder:
 * @holder: at OVHcloud, or not yet
 *
 * Returns: (transfer full): who that is, in one line
 */
char *
guichet_trade_text_holder (GuichetDomainContact *holder)
{
  const char *email = guichet_domain_contact_get (holder, "email");
  const char *name = guichet_domain_contact_get_name (holder);

  if (*email == '\0')
    return g_strdup (name);
  return g_strdup_printf ("%s · %s", name, email);
}

/* What it means */

/* OVHcloud's own guides do not agree on whether one address gets one e-mail or two. */
char *
guichet_trade_text_confirmations (const char *old_email, const char *new_email)
{
  if (g_ascii_strcasecmp (old_email, new_email) == 0)
    /* Translators: %s is an e-mail address. */
    return g_strdup_printf (_("%s gets one or two e-mails from OVHcloud. Each of them must be "
                              "confirmed with the link in it."),
                               new_email);
  /* Translators: both are e-mail addresses. */
  return g_strdup_printf (_("The present holder (%s) and the new one (%s) each get an e-mail from "
                            "OVHcloud. Both must confirm with the link in it."),
                             old_email, new_email);
}

char *
guichet_trade_text_lock (const char *const *names)
{
  if (names[1] == NULL)
    /* Translators: %s is a domain name. */
    return g_strdup_printf (_("For 60 days after the change %s cannot be transferred to another "
                              "registrar."),
                               names[0]);
  return g_strdup (_("For 60 days after the change the domain names cannot be transferred to "
                     "another registrar."));
}

/**
 * guichet_trade_text_shared:
 * @n_names: that get the same holder
 *
 * Returns: (transfer full): what a correction of the holder will mean; "" for one name
 */
char *
guichet_trade_text_shared (guint n_names)
{
  if (n_names < 2)
    return g_strdup ("");
  return g_strdup_printf (
      ngettext ("All %'u domain name will share one holder record: a correction of it counts for "
                "all of them.",
                "All %'u domain names will share one holder record: a correction of it counts for "
                "all of them.",
                n_names),
      n_names);
}

static char *
join (const char *const *names)
{
  return g_strjoinv (", ", (GStrv) names);
}

/**
 * guichet_trade_text_rights:
 * @account: that orders
 * @lacking: names of which it is not administrator and billing contact
 *
 * Returns: (transfer full): that it may order, or what to do
 */
char *
guichet_trade_text_rights (const char *account, const char *const *lacking)
{
  g_autofree char *list = join (lacking);

  if (*lacking == NULL)
    /* Translators: %s is an account. */
    return g_strdup_printf (_("%s is administrator and billing contact."), account);
  /* Translators: an account, and domain names. */
  return g_strdup_printf (_("%s must be administrator and billing contact of %s. Change the "
                            "contacts first, or sign in with the account that is."),
                             account, list);
}

char *
guichet_trade_text_operations (const char *const *busy)
{
  g_autofree char *list = join (busy);

  if (*busy == NULL)
    return g_strdup (_("No operation is under way."));
  /* Translators: %s are domain names. */
  return g_strdup_printf (_("An operation is under way for %s. Wait for its end first."), list);
}

/**
 * guichet_trade_text_left_out:
 * @names: that have another holder than the first one
 *
 * Returns: (transfer full): that they are not part of this change
 */
char *
guichet_trade_text_left_out (const char *const *names)
{
  g_autofree char *list = join (names);

  /* Translators: %s are domain names. */
  return g_strdup_printf (
      _("Left out, because the present holder is another one: %s. Change their "
                            "owner apart."),
         list);
}

char *
guichet_trade_text_unavailable (const char *name, gboolean is_busy)
{
  /* Translators: %s is a domain name. */
  return g_strdup_printf (is_busy ? _("%s: an operation is under way")
                                  : _("%s: OVHcloud offers no change of owner for it now"), name);
}

/* What it costs */

char *
guichet_trade_text_total (const GuichetPrice *price, const GuichetPrice *tax)
{
  if (price == NULL)
    return g_strdup (_("The prices are in several currencies"));
  if (guichet_price_is_free (price))
    return g_strdup (_("Total: free"));
  if (tax == NULL || guichet_price_is_free (tax))
    /* Translators: %s is a price, “6.99 €”. */
    return g_strdup_printf (_("Total: %s"), price->text);
  /* Translators: both are prices, “6.99 €”. */
  return g_strdup_printf (_("Total: %s, of which tax %s"), price->text, tax->text);
}

/**
 * guichet_trade_text_changed:
 * @old_text: the price that was agreed to
 * @new_text: the price now
 *
 * Returns: (transfer full): what changed
 */
char *
guichet_trade_text_changed (const char *old_text, const char *new_text)
{
  /* Translators: both are prices, “6.99 €”. */
  return g_strdup_printf (_("The price has changed since: %s → %s. Nothing was ordered."),
                             old_text, new_text);
}

/**
 * guichet_trade_text_order:
 * @price: (nullable): of several currencies
 *
 * Returns: (transfer full): the label of the button that orders
 */
char *
guichet_trade_text_order (const GuichetPrice *price)
{
  if (price == NULL)
    return g_strdup (_("Order at These Prices"));
  if (guichet_price_is_free (price))
    return g_strdup (_("Order for Free"));
  /* Translators: %s is a price, “6.99 €”. */
  return g_strdup_printf (_("Order for %s"), price->text);
}

/**
 * guichet_trade_text_summary:
 * @names: that are ordered
 * @holder: who gets them
 * @price: (nullable): of several currencies
 *
 * Returns: (transfer full): what the button does
 */
char *
guichet_trade_text_summary (const char *const *names, const char *holder, const GuichetPrice *price)
{
  g_autofree char *subject = guichet_trade_text_subject (names);
  const char *cost = _("several prices");

  if (price != NULL)
    cost = guichet_price_is_free (price) ? _("free") : price->text;
  /* Translators: “example.org”, or “3 domain names”; who gets them; a price, or “free”. */
  return g_strdup_printf (_("Change of owner of %s to %s: %s."), subject, holder, cost);
}

/**
 * guichet_trade_text_ticks:
 *
 * Returns: (nullable) (transfer none): why nothing can be ordered yet
 */
const char *
guichet_trade_text_ticks (gboolean accepts_contracts, gboolean waives_retractation)
{
  if (!accepts_contracts && !waives_retractation)
    return _("Set both ticks to order");
  if (!accepts_contracts)
    return _("Accept the contracts to order");
  return waives_retractation ? NULL : _("Waive the right of withdrawal to order");
}

/**
 * guichet_trade_text_method:
 * @method: what can pay
 *
 * Returns: (transfer full): its kind, its number, and whether it is the preferred one
 */
char *
guichet_trade_text_method (const GuichetPaymentMethod *method)
{
  const char *kind = method->type;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (method_names); i++)
    if (g_strcmp0 (method->type, method_names[i].type) == 0)
      kind = _(method_names[i].name);
  text = method->label != NULL ? g_strdup_printf ("%s %s", kind, method->label) : g_strdup (kind);
  /* Translators: a means of payment. */
  return method->is_default ? g_strdup_printf (_("%s (preferred)"), text)
                            : g_steal_pointer (&text);
}

/* What became of it */

const char *
guichet_trade_text_title (const GuichetTradeCounts *counts)
{
  if (counts->n_under_way > 0)
    return _("The order is being placed");
  if (counts->n_uncertain > 0)
    return _("OVHcloud did not answer");
  if (counts->n_ordered == 0)
    return _("Nothing was ordered");
  if (counts->n_failed > 0)
    return _("Not everything was ordered");
  return counts->n_unpaid > 0 ? _("Ordered, and to be paid")
                              : _("The change of owner is ordered");
}

char *
guichet_trade_text_counts (const GuichetTradeCounts *counts)
{
  const guint n_all =
      counts->n_under_way + counts->n_ordered + counts->n_uncertain + counts->n_failed;
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_all < 2)
    return g_strdup ("");
  g_ptr_array_add (parts,
                   g_strdup_printf (ngettext ("%'u ordered", "%'u ordered", counts->n_ordered),
                                    counts->n_ordered));
  if (counts->n_failed > 0)
    g_ptr_array_add (
        parts, g_strdup_printf (ngettext ("%'u not ordered", "%'u not ordered", counts->n_failed),
                                counts->n_failed));
  if (counts->n_uncertain > 0)
    g_ptr_array_add (
        parts, g_strdup_printf (ngettext ("%'u uncertain", "%'u uncertain", counts->n_uncertain),
                                counts->n_uncertain));
  if (counts->n_under_way > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%'u to come", "%'u to come", counts->n_under_way),
                                      counts->n_under_way));
  g_ptr_array_add (parts, NULL);
  return join ((const char *const *) parts->pdata);
}
