/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-form.c: the fields of a holder as the rule of a registry wants them, in groups.
 * What is typed lives in the values of its form. Sends nothing, and knows no extension.
 *
 * A row is made when its field is shown for the first time, and then only shown or hidden: a rule
 * may have thousands of fields, and the keyboard stays where it is.
 */
#include "config.h"

#include "guichet-holder-form.h"

#include <glib/gi18n-lib.h>

#include "guichet-rule-answers.h"
#include "guichet-rule-row.h"
#include "guichet-rule-text.h"

/* Where a field stands, or will */
typedef struct
{
  GuichetRuleField *field;
  guint place;
  guint section;  /* one of the groups */
  GtkWidget *row; /* (nullable): never shown yet */
} Slot;

typedef struct
{
  GtkWidget *group;
  GtkBox *box;
  guint n_shown;
} Section;

struct _GuichetHolderForm
{
  AdwBin parent_instance;

  GtkLabel *legend;
  GtkLabel *answers;
  GtkBox *groups;

  GuichetRuleForm *form;  /* (nullable) */
  GuichetRuleForm *other; /* (nullable) */
  GArray *slots;          /* of Slot, in the order of people */
  GArray *sections;       /* of Section */
};

G_DEFINE_FINAL_TYPE (GuichetHolderForm, guichet_holder_form, ADW_TYPE_BIN)

static Slot *
get_slot (GuichetHolderForm *self, guint position)
{
  return &g_array_index (self->slots, Slot, position);
}

static Section *
get_section (GuichetHolderForm *self, guint position)
{
  return &g_array_index (self->sections, Section, position);
}

/* Rows */

/* (nullable): the row before, among those that were made */
static GtkWidget *
find_row_before (GuichetHolderForm *self, guint position)
{
  const guint section = get_slot (self, position)->section;

  while (position-- > 0 && get_slot (self, position)->section == section)
    if (get_slot (self, position)->row != NULL)
      return get_slot (self, position)->row;
  return NULL;
}

static void
make_row (GuichetHolderForm *self, guint position)
{
  Slot *slot = get_slot (self, position);
  const char *path = guichet_rule_field_get_path (slot->field);
  GuichetRuleField *other = self->other != NULL ? guichet_rule_form_find (self->other, path) : NULL;

  slot->row = guichet_rule_row_new (slot->field, self->other != NULL, other);
  gtk_box_insert_child_after (get_section (self, slot->section)->box, slot->row,
                              find_row_before (self, position));
}

/* A group without a field that shows is none. */
static void
refresh_shown (GuichetHolderForm *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    get_section (self, i)->n_shown = 0;
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (!guichet_rule_field_is_shown (get_slot (self, i)->field))
        continue;
      get_section (self, get_slot (self, i)->section)->n_shown++;
      if (get_slot (self, i)->row == NULL)
        make_row (self, i);
    }
  for (guint i = 0; i < self->sections->len; i++)
    gtk_widget_set_visible (get_section (self, i)->group, get_section (self, i)->n_shown > 0);
}

/* The form */

static void
add_section (GuichetHolderForm *self, const char *title)
{
  const Section section = {
    .group = adw_preferences_group_new (),
    .box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)),
  };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section.group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section.group), GTK_WIDGET (section.box));
  gtk_box_append (self->groups, section.group);
  g_array_append_val (self->sections, section);
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const guint first = ((const Slot *) a)->place;
  const guint second = ((const Slot *) b)->place;

  return (first > second) - (first < second);
}

static void
take_fields (GuichetHolderForm *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->form));
  const char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      Slot slot = { .field = g_list_model_get_item (G_LIST_MODEL (self->form), i) };

      slot.place = guichet_rule_text_place (guichet_rule_field_get_path (slot.field));
      g_array_append_val (self->slots, slot);
      g_signal_connect_object (slot.field, "notify::shown", G_CALLBACK (refresh_shown), self,
                               G_CONNECT_SWAPPED);
    }
  g_array_sort (self->slots, compare_slots);
  for (guint i = 0; i < n; i++)
    {
      const char *title =
          guichet_rule_text_section (guichet_rule_field_get_path (get_slot (self, i)->field));

      if (g_strcmp0 (title, last) != 0)
        add_section (self, title);
      last = title;
      get_slot (self, i)->section = self->sections->len - 1;
    }
}

static void
clear (GuichetHolderForm *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_signal_handlers_disconnect_by_data (get_slot (self, i)->field, self);
      g_object_unref (get_slot (self, i)->field);
    }
  g_array_set_size (self->slots, 0);
  for (guint i = 0; i < self->sections->len; i++)
    gtk_box_remove (self->groups, get_section (self, i)->group);
  g_array_set_size (self->sections, 0);
}

static void
refresh_legend (GuichetHolderForm *self)
{
  const gboolean is_plain = self->form != NULL && guichet_rule_form_is_plain (self->form);

  gtk_label_set_label (self->legend,
                       is_plain ? _("What the registry wants to know is not known here. These are "
                                    "all the fields; OVHcloud says what is missing.")
                                : _("Fields with * are mandatory."));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), self->form != NULL);
}

/**
 * guichet_holder_form_set_form:
 * @form: (nullable): what is typed into
 * @other: (nullable): of the same values: what one of both fixes and the other does not is marked
 *   as a change of owner; what @form fixes else cannot be changed
 */
void
guichet_holder_form_set_form (GuichetHolderForm *self,
                              GuichetRuleForm *form,
                              GuichetRuleForm *other)
{
  g_return_if_fail (GUICHET_IS_HOLDER_FORM (self));
  g_return_if_fail (form == NULL || GUICHET_IS_RULE_FORM (form));
  g_return_if_fail (other == NULL || GUICHET_IS_RULE_FORM (other));

  clear (self);
  g_set_object (&self->form, form);
  g_set_object (&self->other, other);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), FALSE);
  refresh_legend (self);
  if (form == NULL)
    return;
  take_fields (self);
  refresh_shown (self);
}

/**
 * guichet_holder_form_check:
 *
 * From now on it says what is wrong, typed or not, and puts the keyboard there.
 *
 * Returns: whether something is
 */
gboolean
guichet_holder_form_check (GuichetHolderForm *self)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (GUICHET_IS_HOLDER_FORM (self), FALSE);

  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *row = get_slot (self, i)->row;

      if (row != NULL && guichet_rule_row_check (GUICHET_RULE_ROW (row)) && first == NULL)
        first = row;
    }
  if (first != NULL)
    gtk_widget_grab_focus (first);
  return first != NULL;
}

/* OVHcloud's answers */

static void
focus_first_answer (GuichetHolderForm *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (guichet_rule_field_get_answer (get_slot (self, i)->field) != NULL &&
        get_slot (self, i)->row != NULL)
      {
        gtk_widget_grab_focus (get_slot (self, i)->row);
        return;
      }
}

static void
show_rest (GuichetHolderForm *self, GStrv rest)
{
  g_autofree char *text = g_strjoinv ("\n", rest);

  gtk_label_set_label (self->answers, text);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), *text != '\0');
}

/**
 * guichet_holder_form_tell:
 * @faults: (element-type utf8 utf8): OVHcloud's words by path
 *
 * Puts them at their fields, each until its value is another one; those without one above the form,
 * until it is told of others.
 */
void
guichet_holder_form_tell (GuichetHolderForm *self, GHashTable *faults)
{
  g_autoptr(GPtrArray) keys = g_ptr_array_new ();
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  g_auto(GStrv) rest = NULL;
  GHashTableIter iter;
  gpointer key, told;

  g_return_if_fail (GUICHET_IS_HOLDER_FORM (self));
  g_return_if_fail (self->form != NULL);

  g_hash_table_iter_init (&iter, faults);
  while (g_hash_table_iter_next (&iter, &key, &told))
    {
      g_ptr_array_add (keys, key);
      g_ptr_array_add (words, told);
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (words, NULL);
  rest = guichet_rule_answers_put (self->form, (const char *const *) keys->pdata,
                                   (const char *const *) words->pdata);
  show_rest (self, rest);
  focus_first_answer (self);
}

static void
guichet_holder_form_dispose (GObject *object)
{
  GuichetHolderForm *self = GUICHET_HOLDER_FORM (object);

  if (self->groups != NULL)
    clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_HOLDER_FORM);
  g_clear_object (&self->form);
  g_clear_object (&self->other);
  G_OBJECT_CLASS (guichet_holder_form_parent_class)->dispose (object);
}

static void
guichet_holder_form_finalize (GObject *object)
{
  GuichetHolderForm *self = GUICHET_HOLDER_FORM (object);

  g_array_unref (self->slots);
  g_array_unref (self->sections);
  G_OBJECT_CLASS (guichet_holder_form_parent_class)->finalize (object);
}

static void
guichet_holder_form_class_init (GuichetHolderFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_holder_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_holder_form_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-holder-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderForm, legend);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderForm, answers);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderForm, groups);
}

static void
guichet_holder_form_init (GuichetHolderForm *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  gtk_widget_init_template (GTK_WIDGET (self));
}
