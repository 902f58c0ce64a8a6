/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-row.c: one contact: who it is, and a field for who shall be it. What is
 * said of it, and whether it can be changed, the form decides.
 */
#include "config.h"

#include "guichet-contact-change-row.h"

#include "guichet-contact-change-text.h"
#include "guichet-only-child.h"

#include <glib/gi18n-lib.h>

struct _GuichetContactChangeRow
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *role;
  GtkLabel *old;
  GtkEntry *entry; /* a row of libadwaita 1.2 does not tell assistive tools its focus */
  GtkMenuButton *known;
  GtkRevealer *revealer;
  GtkLabel *note;

  GuichetContactTypes contact;
  gboolean is_barred;
};

G_DEFINE_FINAL_TYPE (GuichetContactChangeRow, guichet_contact_change_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_CONTACT = 1,
} GuichetContactChangeRowProperty;

static GParamSpec *props[PROP_CONTACT + 1];

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* clang-format off */
/* The names of OVHcloud's interfaces once, where people meet the contacts first. */
static const struct
{
  GuichetContactTypes contact;
  const char *title;
  const char *role;
  const char *known;
} contacts[] = {
  { GUICHET_CONTACT_ADMIN,   N_("Administrator contact"),
    N_("Manages everything and may change the contacts (NIC admin)"),
    N_("Accounts for the administrator contact") },
  { GUICHET_CONTACT_TECH,    N_("Technical contact"),
    N_("Manages the technical settings (NIC tech)"),
    N_("Accounts for the technical contact") },
  { GUICHET_CONTACT_BILLING, N_("Billing contact"),
    N_("Pays and sees the bills (NIC billing)"),
    N_("Accounts for the billing contact") },
};
/* clang-format on */

static void
changed_cb (GuichetContactChangeRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activated_cb (GuichetContactChangeRow *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
choose_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetContactChangeRow *self = GUICHET_CONTACT_CHANGE_ROW (widget);

  guichet_contact_change_row_set_wanted (self, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
list_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetContactChangeRow *self = GUICHET_CONTACT_CHANGE_ROW (widget);

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->known)))
    gtk_menu_button_popup (self->known);
}

/**
 * guichet_contact_change_row_get_contact:
 *
 * Returns: which contact it is
 */
GuichetContactTypes
guichet_contact_change_row_get_contact (GuichetContactChangeRow *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self), GUICHET_CONTACT_NONE);

  return self->contact;
}

/**
 * guichet_contact_change_row_set_old:
 * @accounts: (array zero-terminated=1): who it is now, each once; none if nobody knows
 */
void
guichet_contact_change_row_set_old (GuichetContactChangeRow *self, const char *const *accounts)
{
  const guint n = g_strv_length ((char **) accounts);
  g_autofree char *all = g_strjoinv ("\n", (char **) accounts);
  g_autofree char *named = guichet_contact_change_text_accounts (accounts);
  g_autofree char *role = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self));

  gtk_label_set_label (self->old, n == 0 ? _("not known") : n == 1 ? accounts[0] : _("several"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->old), n > 1 ? all : NULL);
  if (n < 2)
    return;
  /* Translators: %s is a list of accounts. */
  role = g_strdup_printf (_("Now %s"), named);
  gtk_label_set_label (self->role, role);
}

/**
 * guichet_contact_change_row_set_known:
 * @known: accounts as actions "contact.choose"
 */
void
guichet_contact_change_row_set_known (GuichetContactChangeRow *self, GMenuModel *known)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self));

  gtk_menu_button_set_menu_model (self->known, known);
  gtk_widget_set_visible (GTK_WIDGET (self->known), g_menu_model_get_n_items (known) > 0);
}

/**
 * guichet_contact_change_row_get_wanted:
 *
 * Returns: (nullable) (transfer none): who shall be it, as it is typed; %NULL: it stays as it is
 */
const char *
guichet_contact_change_row_get_wanted (GuichetContactChangeRow *self)
{
  const char *text = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self), NULL);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  return !self->is_barred && guichet_nichandle_get_shape (text) != GUICHET_NICHANDLE_EMPTY ? text
                                                                                           : NULL;
}

void
guichet_contact_change_row_set_wanted (GuichetContactChangeRow *self, const char *account)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self));
  g_return_if_fail (account != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), account);
}

/**
 * guichet_contact_change_row_set_barred:
 * @is_barred: whether nobody here may change it now; what was typed stays, and is not wanted
 */
void
guichet_contact_change_row_set_barred (GuichetContactChangeRow *self, gboolean is_barred)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), !is_barred);
  gtk_widget_set_sensitive (GTK_WIDGET (self->known), !is_barred);
  self->is_barred = is_barred;
}

/**
 * guichet_contact_change_row_set_note:
 * @note: (nullable): a sentence under the field; "" is none
 * @is_wrong: whether nothing can be sent like that
 */
void
guichet_contact_change_row_set_note (GuichetContactChangeRow *self,
                                     const char *note,
                                     gboolean is_wrong)
{
  const gboolean has_note = note != NULL && *note != '\0';

  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_ROW (self));

  if (has_note)
    gtk_label_set_label (self->note, note);
  gtk_revealer_set_reveal_child (self->revealer, has_note);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static gboolean
guichet_contact_change_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_CONTACT_CHANGE_ROW (widget)->entry));
}

static void
show_contact (GuichetContactChangeRow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      if (contacts[i].contact != self->contact)
        continue;
      gtk_label_set_label (self->title, _(contacts[i].title));
      gtk_label_set_label (self->role, _(contacts[i].role));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->known), _(contacts[i].known));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(contacts[i].title), -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->known), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(contacts[i].known), -1);
    }
}

static void
guichet_contact_change_row_set_property (GObject *object,
                                         guint prop_id,
                                         const GValue *value,
                                         GParamSpec *pspec)
{
  GuichetContactChangeRow *self = GUICHET_CONTACT_CHANGE_ROW (object);

  switch ((GuichetContactChangeRowProperty) prop_id)
    {
    case PROP_CONTACT:
      self->contact = g_value_get_flags (value);
      show_contact (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_contact_change_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_CHANGE_ROW);
  G_OBJECT_CLASS (guichet_contact_change_row_parent_class)->dispose (object);
}

static void
guichet_contact_change_row_class_init (GuichetContactChangeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_contact_change_row_set_property;
  object_class->dispose = guichet_contact_change_row_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_contact_change_row_grab_focus;

  props[PROP_CONTACT] =
      g_param_spec_flags ("contact", NULL, NULL, GUICHET_TYPE_CONTACT_TYPES, GUICHET_CONTACT_NONE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[CHANGED] = g_signal_new ("changed", GUICHET_TYPE_CONTACT_CHANGE_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", GUICHET_TYPE_CONTACT_CHANGE_ROW, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "contact.choose", "s", choose_cb);
  gtk_widget_class_install_action (widget_class, "contact.list", NULL, list_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, 0, "contact.list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "contact.list",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, role);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, old);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, known);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeRow, note);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_contact_change_row_init (GuichetContactChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
