/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-consequences-page.c: what a change of owner means for just these domain names, said
 * before anything is ordered: what it needs, who has to confirm, what is locked afterwards. Stops
 * nobody: OVHcloud has the last word.
 */
#include "config.h"

#include "guichet-trade-consequences-page.h"

#include "guichet-fact-list.h"
#include "guichet-trade-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeConsequencesPage
{
  GuichetTradePage parent_instance;

  GtkLabel *parties;
  GuichetFactList *before;
  GuichetFactList *after;
};

G_DEFINE_FINAL_TYPE (GuichetTradeConsequencesPage,
                     guichet_trade_consequences_page,
                     GUICHET_TYPE_TRADE_PAGE)

static gboolean
is_orderer (GuichetDomain *domain, const char *account)
{
  return !guichet_domain_is_known (domain) ||
         (g_str_equal (guichet_domain_get_admin (domain), account) &&
          g_str_equal (guichet_domain_get_billing (domain), account));
}

static void
show_rights (GuichetTradeConsequencesPage *self, GuichetTradeChoice *choice, GPtrArray *domains)
{
  const char *account = guichet_trade_choice_get_account (choice);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) lacking = NULL;

  if (account == NULL)
    return;
  for (guint i = 0; i < domains->len; i++)
    if (!is_orderer (domains->pdata[i], account))
      g_strv_builder_add (builder, guichet_domain_get_name (domains->pdata[i]));
  lacking = g_strv_builder_end (builder);
  guichet_fact_list_take (self->before, *lacking == NULL ? GUICHET_FACT_FINE : GUICHET_FACT_OPEN,
                          guichet_trade_text_rights (account, (const char *const *) lacking));
}

static void
show_operations (GuichetTradeConsequencesPage *self, GPtrArray *domains)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) busy = NULL;

  for (guint i = 0; i < domains->len; i++)
    if (guichet_domain_get_operation (domains->pdata[i]) != NULL)
      g_strv_builder_add (builder, guichet_domain_get_name (domains->pdata[i]));
  busy = g_strv_builder_end (builder);
  guichet_fact_list_take (self->before, *busy == NULL ? GUICHET_FACT_FINE : GUICHET_FACT_OPEN,
                          guichet_trade_text_operations ((const char *const *) busy));
}

static void
show_before (GuichetTradeConsequencesPage *self, GuichetTradeChoice *choice)
{
  g_autoptr(GPtrArray) domains = guichet_trade_choice_list_domains (choice);

  guichet_fact_list_clear (self->before);
  show_rights (self, choice, domains);
  show_operations (self, domains);
  guichet_fact_list_add (self->before, GUICHET_FACT_NEWS,
                         _("The last operation must have ended 60 days ago or more. OVHcloud "
                           "checks that on the next page."));
  guichet_fact_list_add (self->before, GUICHET_FACT_NEWS,
                         _("If the contacts shall change too, change the owner first and the "
                           "contacts afterwards."));
}

static void
show_after (GuichetTradeConsequencesPage *self,
            GuichetTradeChoice *choice,
            GuichetDomainContact *from,
            GuichetDomainContact *to)
{
  const char *const *names = guichet_trade_choice_get_names (choice);

  guichet_fact_list_clear (self->after);
  guichet_fact_list_take (
      self->after, GUICHET_FACT_NEWS,
      guichet_trade_text_confirmations (guichet_domain_contact_get (from, "email"),
                                        guichet_domain_contact_get (to, "email")));
  guichet_fact_list_add (self->after, GUICHET_FACT_NEWS,
                         _("Both have 14 days for it. If one refuses or lets the time pass, the "
                           "change is cancelled."));
  guichet_fact_list_take (self->after, GUICHET_FACT_NEWS, guichet_trade_text_lock (names));
  guichet_fact_list_add (self->after, GUICHET_FACT_NEWS,
                         _("Most changes are free. For some extensions the change costs "
                           "something, or renews the domain name: the next page says the price, "
                           "and orders nothing."));
  guichet_fact_list_take (self->after, GUICHET_FACT_NEWS,
                          guichet_trade_text_shared (g_strv_length ((GStrv) names)));
}

static void
refresh (GuichetTradePage *page)
{
  GuichetTradeConsequencesPage *self = GUICHET_TRADE_CONSEQUENCES_PAGE (page);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);
  GuichetDomainContact *from = guichet_trade_choice_get_from (choice);
  GuichetDomainContact *to = guichet_trade_choice_get_to (choice);
  g_autofree char *subject = guichet_trade_text_subject (guichet_trade_choice_get_names (choice));
  g_autofree char *parties = NULL;

  guichet_trade_page_set_bar (page, _("Ask for the Price"), NULL, to != NULL);
  if (from == NULL || to == NULL || guichet_trade_choice_is_confirmed (choice))
    return;
  /* Translators: “example.org”, or “3 domain names”; the present holder; the new one. */
  parties = g_strdup_printf (_("%s: %s → %s"), subject, guichet_domain_contact_get_name (from),
                                guichet_domain_contact_get_name (to));
  gtk_label_set_label (self->parties, parties);
  show_before (self, choice);
  show_after (self, choice, from, to);
}

static void
guichet_trade_consequences_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_CONSEQUENCES_PAGE);
  G_OBJECT_CLASS (guichet_trade_consequences_page_parent_class)->dispose (object);
}

static void
guichet_trade_consequences_page_class_init (GuichetTradeConsequencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_consequences_page_dispose;
  GUICHET_TRADE_PAGE_CLASS (klass)->refresh = refresh;

  g_type_ensure (GUICHET_TYPE_FACT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-consequences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeConsequencesPage, parties);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeConsequencesPage, before);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeConsequencesPage, after);
}

static void
guichet_trade_consequences_page_init (GuichetTradeConsequencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
