package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// runner runs the stages over inputs and keeps what they cost at most.
type runner struct {
	binary  string
	seconds float64
	memory  int
	stages  []string
	tried   int
	over    int // inputs of which a stage costs more than it may
	worst   map[string]cost
}

// cost is what a stage took.
type cost struct {
	seconds float64 // of a processor
	memory  int     // MB
	input   string
	status  int    // how the process ended
	said    string // its problems
}

// longest is how long a stage may take on the clock before it is ended.
const longest = 2 * time.Minute

// plain is a document beside each input: whatever the input is, this one becomes a page.
var plain = input{"plain", "content/sources/plain.txt", func() []byte {
	return []byte("가람시 공원 개장\n\n2021. 9. 22.\n\n가람시는 22일 강변 공원을 열었다고 밝혔다.\n")
}}

// plainPage is the page of plain, below the site's folder.
const plainPage = "public/documents/plain/index.html"

// try runs all stages over one input and prints what costs too much, what a stage says
// of the input without its name, and whether the document beside it was lost.
func (r *runner) try(in input) error {
	site, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return err
	}
	defer os.RemoveAll(site)
	if err := os.WriteFile(filepath.Join(site, "sillok.yaml"), []byte("title: 시험\n"), 0o644); err != nil {
		return err
	}
	for _, file := range []input{in, plain} {
		if err := file.write(site); err != nil {
			return err
		}
	}
	r.tried++
	bad := false
	for _, stage := range r.stages {
		c, err := r.run(stage, site)
		if err != nil {
			return err
		}
		if stage == "build" {
			if _, err := os.Stat(filepath.Join(site, plainPage)); err != nil {
				bad = true
				fmt.Printf("%-40s %-9s the document beside it has no page\n", in.name, stage)
			}
		}
		if c.status != 0 && !strings.Contains(c.said, filepath.Base(in.file)+":") {
			bad = true
			fmt.Printf("%-40s %-9s exit status %d, and no place is named: %.300s\n", in.name, stage, c.status, c.said)
		}
		c.input = in.name
		if r.worst == nil {
			r.worst = map[string]cost{}
		}
		if w, ok := r.worst[stage]; !ok || c.seconds > w.seconds {
			r.worst[stage] = c
		}
		if c.seconds > r.seconds || c.memory > r.memory {
			bad = true
			fmt.Printf("%-40s %-9s %6.1f s %5d MB\n", in.name, stage, c.seconds, c.memory)
		}
	}
	if bad {
		r.over++
	}
	return nil
}

// run runs one stage over a site.
func (r *runner) run(stage, site string) (cost, error) {
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	args := []string{stage, "--site", site}
	if stage == "serve" {
		args = append(args, "--port", "0")
	}
	c := exec.CommandContext(ctx, r.binary, args...)
	var said strings.Builder
	c.Stderr = &said
	if stage == "serve" {
		if err := served(c); err != nil {
			return cost{}, fmt.Errorf("%s: %w", stage, err)
		}
	} else if err := c.Run(); err != nil {
		var exit *exec.ExitError // problems are told by the exit status
		if !errors.As(err, &exit) {
			return cost{}, err
		}
	}
	if text := said.String(); strings.Contains(text, "sillok/issues") {
		fmt.Printf("a fault: %s: %s\n", stage, text)
	}
	usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return cost{}, errors.New("what a process took is not known on this system")
	}
	took := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	return cost{seconds: took.Seconds(), memory: int(usage.Maxrss >> 10), status: c.ProcessState.ExitCode(), said: said.String()}, nil
}

// served starts the preview, asks for the first page and ends it.
func served(c *exec.Cmd) error {
	out, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	defer c.Wait()
	defer c.Process.Signal(os.Interrupt)
	var text []byte
	buffer := make([]byte, 4096)
	for {
		n, err := out.Read(buffer)
		text = append(text, buffer[:n]...)
		if address := addressIn(string(text)); address != "" {
			go io.Copy(io.Discard, out) // what else the preview says
			answer, err := http.Get(address)
			if err == nil {
				answer.Body.Close()
			}
			return err
		}
		if err != nil {
			return nil // it ended: there is nothing to show
		}
	}
}

// addressIn is the address that the preview prints, once its line is whole.
func addressIn(text string) string {
	_, rest, ok := strings.Cut(text, "http://")
	if !ok || !strings.ContainsAny(rest, " \n") {
		return ""
	}
	return "http://" + strings.Fields(rest)[0]
}

// summary prints the dearest input of each stage.
func (r *runner) summary() {
	if r.tried == 0 {
		return
	}
	for _, stage := range r.stages {
		w := r.worst[stage]
		fmt.Printf("%-9s at most %5.1f s (%d MB): %s\n", stage, w.seconds, w.memory, w.input)
	}
	fmt.Printf("%d of %d inputs cost too much\n", r.over, r.tried)
}
