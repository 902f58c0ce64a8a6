/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window-extension.c: for which extension a new holder is typed: chosen among those
 * of the domain names of the account, whose rule is asked then. What was typed stays.
 */
#include "config.h"

#include "guichet-holder-window-private.h"

#include "guichet-holder-extensions.h"

/* (nullable): by which the one that is chosen is asked; %NULL: for none in particular */
static const char *
get_chosen_domain (GuichetHolderWindow *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->extension_choice);

  if (self->extensions == NULL || chosen >= self->extensions->len)
    return NULL;
  return ((const GuichetHolderExtension *) self->extensions->pdata[chosen])->domain;
}

/* For the files of the window alone: another extension was chosen. */
void
guichet_holder_window_choose_extension (GuichetHolderWindow *self)
{
  const char *domain = get_chosen_domain (self);

  if (self->extensions == NULL || self->update == NULL ||
      gtk_widget_in_destruction (GTK_WIDGET (self)) || g_strcmp0 (domain, self->domain) == 0)
    return;
  g_free (self->domain);
  self->domain = g_strdup (domain);
  guichet_holder_window_stop_reading (self);
  guichet_holder_window_read_rules (self);
}

/* For the files of the window alone: once the domain names of the account are there. A form that
 * is used already stays as it is. */
void
guichet_holder_window_offer_extensions (GuichetHolderWindow *self)
{
  GListModel *domains =
      G_LIST_MODEL (guichet_domains_desk_get_domains (guichet_desk_get_domains (self->desk)));
  g_autoptr(GtkStringList) model = NULL;
  g_auto(GStrv) words = NULL;
  GPtrArray *extensions;

  if (self->number != 0 || self->domain != NULL || self->extensions != NULL ||
      g_list_model_get_n_items (domains) == 0)
    return;
  extensions = guichet_holder_extensions_find (domains);
  words = guichet_holder_extensions_dup_words (extensions);
  model = gtk_string_list_new ((const char *const *) words);
  gtk_drop_down_set_model (self->extension_choice, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->extension_choice, self->update != NULL ? extensions->len : 0);
  gtk_widget_set_visible (self->extension_group, TRUE);
  self->extensions = extensions;
  self->domain = g_strdup (get_chosen_domain (self));
}
