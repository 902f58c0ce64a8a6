/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-role.c: one box of the picture of who is who for a domain name: what the role is,
 * who has it, what that means, what is asked for, and its buttons.
 */
#include "config.h"

#include "guichet-domain-role.h"

#include "guichet-main-window.h"
#include "guichet-own-copy.h"
#include "guichet-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _GuichetDomainRole
{
  AdwBin parent_instance;

  GtkBox *corner;
  GtkLabel *who;
  GtkWidget *pending;
  GtkLabel *pending_label;
  GtkLabel *reasons;
  GtkBox *buttons;

  char *title;
  char *icon_name;
  char *meaning;
  char *relation;
  char *name; /* who has it; "" while nobody knows */
};

G_DEFINE_FINAL_TYPE (GuichetDomainRole, guichet_domain_role, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_ICON_NAME,
  PROP_MEANING,
  PROP_RELATION,
} GuichetDomainRoleProperty;

static GParamSpec *props[PROP_RELATION + 1];

static void
show_text (GtkWidget *widget, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (widget, text != NULL && *text != '\0');
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (!g_str_has_suffix (sentence, "."))
    g_string_append_c (text, '.');
}

/* What one sees of the box and of its arrows, for those who hear it */
static void
describe (GuichetDomainRole *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_sentence (text, gtk_label_get_label (self->who));
  append_sentence (text, self->meaning);
  append_sentence (text, self->relation);
  append_sentence (text, gtk_label_get_label (self->pending_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title != NULL ? self->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/**
 * guichet_domain_role_set_who:
 * @self: the box
 * @name: who has the role, as it is copied; "" while nobody knows
 * @note: (nullable): what is told behind it, "(you)"; in its place if it is not known
 */
void
guichet_domain_role_set_who (GuichetDomainRole *self, const char *name, const char *note)
{
  g_autofree char *both = NULL;

  g_return_if_fail (GUICHET_IS_DOMAIN_ROLE (self));
  g_return_if_fail (name != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
  both = *name != '\0' && note != NULL ? g_strdup_printf ("%s %s", name, note)
                                       : g_strdup (note != NULL ? note : name);
  gtk_label_set_label (self->who, *both != '\0' ? both : "…");
  if (*name != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->who), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->who), "dim-label");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "role.copy", *name != '\0');
  describe (self);
}

/**
 * guichet_domain_role_set_pending:
 * @self: the box
 * @text: (nullable): what is asked for; %NULL: nothing
 */
void
guichet_domain_role_set_pending (GuichetDomainRole *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_ROLE (self));

  show_text (self->pending, self->pending_label, text);
  describe (self);
}

/**
 * guichet_domain_role_set_reasons:
 * @self: the box
 * @text: (nullable): why its buttons do not work, lines; %NULL: they do
 */
void
guichet_domain_role_set_reasons (GuichetDomainRole *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_ROLE (self));

  show_text (GTK_WIDGET (self->reasons), self->reasons, text);
}

/**
 * guichet_domain_role_add_button:
 * @self: the box
 * @button: (transfer floating): stands behind those that are there
 * @in_corner: in the corner of the box, which has room for one; else at its end
 */
void
guichet_domain_role_add_button (GuichetDomainRole *self, GtkWidget *button, gboolean in_corner)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_ROLE (self));

  gtk_box_append (in_corner ? self->corner : self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons),
                          gtk_widget_get_first_child (GTK_WIDGET (self->buttons)) != NULL);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDomainRole *self = GUICHET_DOMAIN_ROLE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *told = g_strdup_printf (_("“%s” copied"), self->name);

  guichet_own_copy (widget, self->name);
  if (GUICHET_IS_MAIN_WINDOW (root))
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (root), told);
}

static char **
find_text (GuichetDomainRole *self, guint prop_id)
{
  switch ((GuichetDomainRoleProperty) prop_id)
    {
    case PROP_TITLE:
      return &self->title;
    case PROP_ICON_NAME:
      return &self->icon_name;
    case PROP_MEANING:
      return &self->meaning;
    case PROP_RELATION:
      return &self->relation;
    default:
      return NULL;
    }
}

static void
guichet_domain_role_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  char **text = find_text (GUICHET_DOMAIN_ROLE (object), prop_id);

  if (text == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (g_strcmp0 (*text, g_value_get_string (value)) == 0)
    return;
  g_free (*text);
  *text = g_value_dup_string (value);
  describe (GUICHET_DOMAIN_ROLE (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
guichet_domain_role_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  char **text = find_text (GUICHET_DOMAIN_ROLE (object), prop_id);

  if (text != NULL)
    g_value_set_string (value, *text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
guichet_domain_role_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DOMAIN_ROLE);
  G_OBJECT_CLASS (guichet_domain_role_parent_class)->dispose (object);
}

static void
guichet_domain_role_finalize (GObject *object)
{
  GuichetDomainRole *self = GUICHET_DOMAIN_ROLE (object);

  for (guint i = PROP_TITLE; i < G_N_ELEMENTS (props); i++)
    g_free (*find_text (self, i));
  g_free (self->name);
  G_OBJECT_CLASS (guichet_domain_role_parent_class)->finalize (object);
}

static void
guichet_domain_role_class_init (GuichetDomainRoleClass *klass)
{
  static const char *const names[] = {
    [PROP_TITLE] = "title",
    [PROP_ICON_NAME] = "icon-name",
    [PROP_MEANING] = "meaning",
    [PROP_RELATION] = "relation",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_domain_role_set_property;
  object_class->get_property = guichet_domain_role_get_property;
  object_class->dispose = guichet_domain_role_dispose;
  object_class->finalize = guichet_domain_role_finalize;

  for (guint i = PROP_TITLE; i < G_N_ELEMENTS (props); i++)
    props[i] =
        g_param_spec_string (names[i], NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "role.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "role.copy",
                                       NULL);

  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-domain-role.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainRole, corner);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainRole, who);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainRole, pending);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainRole, pending_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainRole, reasons);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainRole, buttons);
}

static void
guichet_domain_role_init (GuichetDomainRole *self)
{
  self->name = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "role.copy", FALSE);
}
