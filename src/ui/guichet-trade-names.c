/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-names.c: the other domain names of the present holder whose owner may change in the
 * same go, as ticks, and those for which it cannot, with why: OVHcloud is asked which. Changes the
 * choice alone.
 */
#include "config.h"

#include "guichet-trade-names.h"

#include "guichet-problem.h"
#include "guichet-trade-facts.h"
#include "guichet-trade-text.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

/* Whoever has more chooses them in the list of domain names. */
#define MOST_SHOWN 100

struct _GuichetTradeNames
{
  AdwBin parent_instance;

  GtkLabel *left_out;
  GtkLabel *shared;
  GtkExpander *expander;
  GtkBox *box;
  GuichetProblem *problem;

  GuichetTradeChoice *choice; /* (nullable) */
  GCancellable *cancellable;  /* (nullable): while it is asked */
  GStrv offered;              /* (nullable): once it was asked */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (GuichetTradeNames, guichet_trade_names, ADW_TYPE_BIN)

static void
toggled_cb (GuichetTradeNames *self, GtkCheckButton *tick)
{
  if (!self->is_filling)
    guichet_trade_choice_set_name (self->choice, gtk_check_button_get_label (tick),
                                   gtk_check_button_get_active (tick));
}

static void
add_tick (GuichetTradeNames *self, const char *name)
{
  GtkWidget *tick = gtk_check_button_new_with_label (name);
  const char *const *names = guichet_trade_choice_get_names (self->choice);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), g_strv_contains (names, name));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, tick);
}

static void
add_reason (GuichetTradeNames *self, GuichetDomain *domain)
{
  g_autofree char *text = guichet_trade_text_unavailable (
      guichet_domain_get_name (domain), guichet_domain_get_operation (domain) != NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
}

/* (transfer full): the names of the present holder, but for the first of the choice */
static GPtrArray *
list_others (GuichetTradeNames *self)
{
  GListModel *domains = G_LIST_MODEL (
      guichet_domains_desk_get_domains (guichet_trade_choice_get_desk (self->choice)));
  const char *first = guichet_trade_choice_get_names (self->choice)[0];
  g_autofree char *holder = g_strdup_printf (
      "%" G_GINT64_FORMAT,
      guichet_domain_contact_get_id (guichet_trade_choice_get_from (self->choice)));
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (domains) && others->len < MOST_SHOWN; i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (domains, i);

      if (g_str_equal (guichet_domain_get_holder (domain), holder) &&
          !g_str_equal (guichet_domain_get_name (domain), first))
        g_ptr_array_add (others, g_steal_pointer (&domain));
    }
  return others;
}

static void
fill (GuichetTradeNames *self)
{
  g_autoptr(GPtrArray) others = list_others (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->is_filling = TRUE;
  for (guint i = 0; i < others->len; i++)
    if (g_strv_contains ((const char *const *) self->offered,
                         guichet_domain_get_name (others->pdata[i])))
      add_tick (self, guichet_domain_get_name (others->pdata[i]));
  for (guint i = 0; i < others->len; i++)
    if (!g_strv_contains ((const char *const *) self->offered,
                          guichet_domain_get_name (others->pdata[i])))
      add_reason (self, others->pdata[i]);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->expander), others->len > 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTradeNames) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names =
              guichet_trade_list_domains_finish (GUICHET_SESSION (source), result, &error);

  if (self == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (names == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->expander), FALSE);
      guichet_problem_show (self->problem, error);
      return;
    }
  self->offered = g_steal_pointer (&names);
  fill (self);
}

static void
ask_cb (GuichetTradeNames *self)
{
  GuichetDomainContact *from = guichet_trade_choice_get_from (self->choice);

  guichet_problem_clear (self->problem);
  if (from == NULL || self->offered != NULL || self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  guichet_trade_list_domains_async (guichet_trade_choice_get_session (self->choice),
                                    guichet_domain_contact_get_id (from), self->cancellable,
                                    listed_cb, guichet_weak_new (self));
}

static void
show_label (GtkLabel *label, char *text)
{
  g_autofree char *owned = text;

  gtk_label_set_label (label, owned);
  gtk_widget_set_visible (GTK_WIDGET (label), *owned != '\0');
}

static void
choice_changed_cb (GuichetTradeNames *self)
{
  const char *const *names = guichet_trade_choice_get_names (self->choice);
  const char *const *left_out = guichet_trade_choice_get_left_out (self->choice);

  show_label (self->left_out,
              *left_out != NULL ? guichet_trade_text_left_out (left_out) : g_strdup (""));
  show_label (self->shared, guichet_trade_text_shared (g_strv_length ((GStrv) names)));
  if (!guichet_trade_choice_is_confirmed (self->choice))
    ask_cb (self);
}

/**
 * guichet_trade_names_set_choice:
 * @choice: of the window
 *
 * Asks OVHcloud which names can be added, as soon as the present holder is known.
 */
void
guichet_trade_names_set_choice (GuichetTradeNames *self, GuichetTradeChoice *choice)
{
  g_return_if_fail (GUICHET_IS_TRADE_NAMES (self));
  g_return_if_fail (self->choice == NULL);

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  choice_changed_cb (self);
}

static void
guichet_trade_names_dispose (GObject *object)
{
  GuichetTradeNames *self = GUICHET_TRADE_NAMES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_NAMES);
  g_clear_object (&self->choice);
  g_clear_pointer (&self->offered, g_strfreev);
  G_OBJECT_CLASS (guichet_trade_names_parent_class)->dispose (object);
}

static void
guichet_trade_names_class_init (GuichetTradeNamesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_names_dispose;

  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-trade-names.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeNames, left_out);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeNames, shared);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeNames, expander);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeNames, box);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeNames, problem);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
}

static void
guichet_trade_names_init (GuichetTradeNames *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
