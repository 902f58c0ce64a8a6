/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-holder-page.c: who shall be the owner: a holder there is already, the present one
 * corrected, or a new one. OVHcloud is asked whether the registries take him before the page is
 * left. Makes the record of the holder, once, and orders nothing.
 */
#include "config.h"

#include "guichet-trade-holder-page.h"

#include "guichet-error.h"
#include "guichet-holder-save.h"
#include "guichet-problem.h"
#include "guichet-rule-text.h"
#include "guichet-trade-check.h"
#include "guichet-trade-existing.h"
#include "guichet-trade-names.h"
#include "guichet-trade-text.h"
#include "guichet-trade-typed.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeHolderPage
{
  GuichetTradePage parent_instance;

  GtkLabel *subject;
  GtkLabel *present;
  GuichetTradeNames *names;
  GtkCheckButton *existing_way;
  GtkCheckButton *corrected_way;
  GtkCheckButton *new_way;
  GuichetProblem *problem;
  GtkStack *stack;
  GuichetTradeExisting *existing;
  GuichetTradeTyped *corrected;
  GuichetTradeTyped *fresh;

  GCancellable *cancellable; /* (nullable): while OVHcloud is asked */
};

G_DEFINE_FINAL_TYPE (GuichetTradeHolderPage, guichet_trade_holder_page, GUICHET_TYPE_TRADE_PAGE)

/* (nullable): one there is already is chosen */
static GuichetTradeTyped *
get_typed (GuichetTradeHolderPage *self)
{
  if (gtk_check_button_get_active (self->corrected_way))
    return self->corrected;
  return gtk_check_button_get_active (self->new_way) ? self->fresh : NULL;
}

/* The button */

/* (nullable): why it cannot be pressed */
static const char *
get_reason (GuichetTradeHolderPage *self)
{
  GuichetTradeTyped *typed = get_typed (self);

  if (guichet_trade_choice_get_from (guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self))) ==
      NULL)
    return _("The present holder is being read.");
  if (typed == NULL)
    return guichet_trade_existing_get_holder (self->existing) != NULL ? NULL
                                                                      : _("Choose a holder.");
  if (guichet_trade_typed_get_values (typed) == NULL)
    return _("The form is being read.");
  if (!guichet_trade_typed_is_changed (typed) && guichet_trade_typed_get_record (typed) == NULL)
    return typed == self->corrected ? _("Nothing differs from the present holder yet.")
                                    : _("Fill in who shall be the owner.");
  return NULL;
}

static void
changed_cb (GuichetTradeHolderPage *self)
{
  GuichetTradePage *page = GUICHET_TRADE_PAGE (self);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);
  const char *reason;
  const char *note;

  if (choice == NULL || guichet_trade_choice_is_confirmed (choice))
    return;
  reason = get_reason (self);
  note = get_typed (self) != NULL ? _("This creates the holder’s record, and orders nothing.")
                                  : _("This orders nothing.");
  if (self->cancellable != NULL)
    guichet_trade_page_set_bar (page, _("Continue"), _("OVHcloud is asked about this holder."),
                                                         FALSE);
  else if (!guichet_trade_choice_is_mine (choice))
    guichet_trade_page_set_bar (page, _("Continue"), _("Another account is in use."), FALSE);
  else
    guichet_trade_page_set_bar (page, _("Continue"), reason != NULL ? reason : note,
                                         reason == NULL);
}

static void
way_cb (GuichetTradeHolderPage *self)
{
  GuichetTradeTyped *typed = get_typed (self);

  guichet_problem_clear (self->problem);
  gtk_stack_set_visible_child_name (self->stack, typed == NULL              ? "existing"
                                                 : typed == self->corrected ? "corrected"
                                                                            : "new");
  if (typed != NULL)
    guichet_trade_typed_begin (typed);
  changed_cb (self);
}

static void
refresh (GuichetTradePage *page)
{
  GuichetTradeHolderPage *self = GUICHET_TRADE_HOLDER_PAGE (page);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);
  GuichetDomainContact *from = guichet_trade_choice_get_from (choice);
  g_autofree char *subject = guichet_trade_text_subject (guichet_trade_choice_get_names (choice));
  g_autofree char *who = from != NULL ? guichet_trade_text_holder (from) : NULL;
  /* Translators: %s is who that is. */
  g_autofree char *present = who != NULL ? g_strdup_printf (_("Present holder: %s"), who) : NULL;

  gtk_label_set_label (self->subject, subject);
  gtk_label_set_label (self->present, present != NULL ? present : "");
  if (get_typed (self) != NULL)
    guichet_trade_typed_begin (get_typed (self));
  changed_cb (self);
}

/* Asking OVHcloud */

static void
set_busy (GuichetTradeHolderPage *self, gboolean is_busy)
{
  g_clear_object (&self->cancellable);
  if (is_busy)
    self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (gtk_widget_get_first_child (GTK_WIDGET (self)), !is_busy);
  changed_cb (self);
}

static void
take_holder (GuichetTradeHolderPage *self, GuichetDomainContact *holder)
{
  guichet_trade_choice_set_to (guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self)), holder);
  guichet_trade_page_tell_done (GUICHET_TRADE_PAGE (self));
}

/* Nobody types over a holder who may have other domain names: what is wrong with him is told. */
static void
show_faults (GuichetTradeHolderPage *self, GHashTable *faults)
{
  g_autoptr(GString) text =
                 g_string_new (_("A registry does not take this holder. Choose “The "
                                            "present holder, with other data” or “A new holder”."));
  g_autoptr(GError) error = NULL;
  GHashTableIter iter;
  gpointer path, words;

  g_hash_table_iter_init (&iter, faults);
  while (g_hash_table_iter_next (&iter, &path, &words))
    {
      g_autofree char *label = guichet_rule_text_label (path);

      g_string_append_printf (text, "\n%s: %s", label, (char *) words);
    }
  error = g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_RULE_NOT_KEPT, text->str);
  guichet_problem_show (self->problem, error);
}

/* What a registry wants to know besides ("REASON") is asked for with the price. */
static gboolean
is_besides (gpointer path, gpointer words, gpointer user_data)
{
  return strchr (path, '.') == NULL;
}

static void
tell_faults (GuichetTradeHolderPage *self, GHashTable *faults)
{
  GuichetTradeTyped *typed = get_typed (self);

  if (typed != NULL)
    guichet_trade_typed_tell (typed, faults);
  else
    show_faults (self, faults);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTradeHolderPage) self = guichet_weak_take (user_data);
  g_autoptr(GHashTable) faults = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetDomainContact) saved =
                 guichet_holder_save_finish (GUICHET_SESSION (source), result, &faults, &error);
  GuichetTradeChoice *choice;

  if (self == NULL)
    return;
  set_busy (self, FALSE);
  if (saved == NULL)
    {
      if (faults != NULL)
        tell_faults (self, faults);
      else
        guichet_problem_show (self->problem, error);
      return;
    }
  choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));
  guichet_trade_typed_set_record (get_typed (self), saved);
  guichet_holder_list_refresh (
      guichet_domains_desk_get_holders (guichet_trade_choice_get_desk (choice)));
  take_holder (self, saved);
}

/* The record that was made before is corrected: it is not the holder of anything yet. */
static void
save (GuichetTradeHolderPage *self, GuichetTradeTyped *typed)
{
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));

  guichet_holder_save_async (
      guichet_trade_choice_get_session (choice), guichet_trade_typed_get_record (typed),
      guichet_trade_choice_get_names (choice)[0], GUICHET_RULE_TRADE,
      guichet_trade_typed_get_values (typed), self->cancellable, saved_cb, guichet_weak_new (self));
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTradeHolderPage) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) faults =
                 guichet_trade_check_finish (GUICHET_SESSION (source), result, &error);
  GuichetTradeTyped *typed;

  if (self == NULL)
    return;
  typed = get_typed (self);
  if (faults != NULL && typed == NULL)
    g_hash_table_foreach_remove (faults, is_besides, NULL);
  if (faults != NULL && g_hash_table_size (faults) == 0 && typed != NULL &&
      (guichet_trade_typed_is_changed (typed) || guichet_trade_typed_get_record (typed) == NULL))
    {
      save (self, typed);
      return;
    }
  set_busy (self, FALSE);
  if (faults == NULL)
    guichet_problem_show (self->problem, error);
  else if (g_hash_table_size (faults) > 0)
    tell_faults (self, faults);
  else
    take_holder (self, typed != NULL ? guichet_trade_typed_get_record (typed)
                                     : guichet_trade_existing_get_holder (self->existing));
}

static void
ask (GuichetTradeHolderPage *self, GuichetRuleValues *values)
{
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));
  g_auto(GStrv) samples = guichet_trade_choice_list_samples (choice);

  guichet_problem_clear (self->problem);
  set_busy (self, TRUE);
  guichet_trade_check_async (guichet_trade_choice_get_session (choice),
                             (const char *const *) samples, values, self->cancellable, checked_cb,
                             guichet_weak_new (self));
}

/* What is prepared already for just this holder stays. */
static void
proceed (GuichetTradePage *page)
{
  GuichetTradeHolderPage *self = GUICHET_TRADE_HOLDER_PAGE (page);
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (page);
  GuichetTradeTyped *typed = get_typed (self);
  GuichetDomainContact *chosen = typed != NULL ? guichet_trade_typed_get_record (typed)
                                               : guichet_trade_existing_get_holder (self->existing);
  g_autoptr(GuichetRuleValues) values = NULL;

  if (chosen != NULL && guichet_trade_choice_get_batch (choice) != NULL &&
      guichet_trade_choice_get_to (choice) == chosen &&
      (typed == NULL || !guichet_trade_typed_is_changed (typed)))
    {
      guichet_trade_page_tell_done (page);
      return;
    }
  if (typed != NULL && guichet_trade_typed_check (typed))
    return;
  if (typed != NULL)
    values = g_object_ref (guichet_trade_typed_get_values (typed));
  else
    {
      values = guichet_rule_values_new ();
      guichet_domain_contact_fill (chosen, values);
    }
  ask (self, values);
}

static gboolean
is_touched (GuichetTradePage *page)
{
  GuichetTradeHolderPage *self = GUICHET_TRADE_HOLDER_PAGE (page);

  return guichet_trade_typed_is_changed (self->corrected) ||
         guichet_trade_typed_is_changed (self->fresh);
}

/**
 * guichet_trade_holder_page_begin:
 * @typed: (nullable): what was typed over the values of the present holder
 *
 * Reads what there is to choose from.
 */
void
guichet_trade_holder_page_begin (GuichetTradeHolderPage *self, GuichetRuleValues *typed)
{
  GuichetTradeChoice *choice = guichet_trade_page_get_choice (GUICHET_TRADE_PAGE (self));

  g_return_if_fail (GUICHET_IS_TRADE_HOLDER_PAGE (self));

  guichet_trade_names_set_choice (self->names, choice);
  guichet_trade_existing_set_choice (self->existing, choice);
  guichet_trade_typed_set_choice (self->corrected, choice, TRUE, typed);
  guichet_trade_typed_set_choice (self->fresh, choice, FALSE, NULL);
  if (typed != NULL)
    gtk_check_button_set_active (self->corrected_way, TRUE);
  refresh (GUICHET_TRADE_PAGE (self));
}

void
guichet_trade_holder_page_forget (GuichetTradeHolderPage *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_HOLDER_PAGE (self));

  guichet_trade_typed_forget (self->corrected);
  guichet_trade_typed_forget (self->fresh);
}

static void
guichet_trade_holder_page_dispose (GObject *object)
{
  GuichetTradeHolderPage *self = GUICHET_TRADE_HOLDER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_HOLDER_PAGE);
  G_OBJECT_CLASS (guichet_trade_holder_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, subject);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, present);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, names);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, existing_way);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, corrected_way);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, new_way);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, existing);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, corrected);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeHolderPage, fresh);
  gtk_widget_class_bind_template_callback (widget_class, way_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
guichet_trade_holder_page_class_init (GuichetTradeHolderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_holder_page_dispose;
  GUICHET_TRADE_PAGE_CLASS (klass)->refresh = refresh;
  GUICHET_TRADE_PAGE_CLASS (klass)->proceed = proceed;
  GUICHET_TRADE_PAGE_CLASS (klass)->is_touched = is_touched;

  g_type_ensure (GUICHET_TYPE_PROBLEM);
  g_type_ensure (GUICHET_TYPE_TRADE_EXISTING);
  g_type_ensure (GUICHET_TYPE_TRADE_NAMES);
  g_type_ensure (GUICHET_TYPE_TRADE_TYPED);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-holder-page.ui");
  bind_children (widget_class);
}

static void
guichet_trade_holder_page_init (GuichetTradeHolderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
